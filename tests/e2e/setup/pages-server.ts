import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../fixtures/pages/answer';
import { answerAr5iv } from '../../fixtures/pages/ar5iv';
import { type ArxivOptions, answerArxiv } from '../../fixtures/pages/arxiv';
import { answerElsewhere, ELSEWHERE_HOSTS } from '../../fixtures/pages/elsewhere';
import { createCertificate } from './certificate';

const ARXIV_HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const AR5IV_HOST = 'ar5iv.labs.arxiv.org';

/** One request as the server saw it; `path` includes the query. */
export interface PageRequest {
  host: string;
  port: number;
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
}

/** Answers a request, or leaves it to the next route. */
type Route = (request: PageRequest) => Answer | undefined | Promise<Answer | undefined>;

/** A loopback server for the addresses of arXiv and of some sites that link to it, and for whatever else a test adds. */
export interface PagesServer {
  readonly ports: { http: number; https: number };
  /** The pin of its certificate. */
  readonly pin: string;
  /** Every request, oldest first. */
  readonly requests: readonly PageRequest[];
  /** How arXiv looks and behaves; a test may change it between two visits. */
  readonly arxiv: ArxivOptions;
  /** Adds a route in front of the others; `hosts` are the names that it makes known to the proxy. */
  addRoute(route: Route, ...hosts: string[]): void;
  /** Answers one address (`https://host/path`, query included) with one answer. */
  setPage(url: string, answer: Answer): void;
  isKnown(host: string): boolean;
  close(): Promise<void>;
}

async function write(response: ServerResponse, { status = 200, headers = {}, body = '', wait, pause }: Answer) {
  await wait?.();
  response.writeHead(status, headers);
  if (!pause) return response.end(body);
  const text = body.toString();
  const cut = text.indexOf(pause.before);
  if (cut < 0) throw new Error(`The page has no ${pause.before} to pause before`);
  response.write(text.slice(0, cut));
  await pause.until();
  response.end(text.slice(cut));
}

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts the server on two free loopback ports (HTTP and HTTPS); `record` hears of every request at once. */
export async function startPages(record: (request: PageRequest) => void = () => {}): Promise<PagesServer> {
  const requests: PageRequest[] = [];
  const arxiv: ArxivOptions = { era: '2026', mathjax: false, labs: false };
  const hosts = new Set([...ARXIV_HOSTS, AR5IV_HOST, ...ELSEWHERE_HOSTS]);
  const routes: Route[] = [
    ({ host, path }) => (ARXIV_HOSTS.includes(host) ? answerArxiv(path, arxiv) : undefined),
    ({ host, path }) => (host === AR5IV_HOST ? answerAr5iv(path) : undefined),
    ({ host, path }) => answerElsewhere(host, path),
  ];

  const find = async (request: PageRequest): Promise<Answer> => {
    for (const route of routes) {
      const found = await route(request);
      if (found) return found;
    }
    return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'not a fixture' };
  };
  const answer = (port: number) => (message: IncomingMessage, response: ServerResponse) => {
    const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const { url: path = '/', method = 'GET', headers } = message;
    const request = { host, port, path, method, headers };
    requests.push(request);
    record(request);
    // A broken answer must be seen by the test as a failed load, not end the process of all tests.
    find(request)
      .then((found) => write(response, found))
      .catch((error: Error) => response.destroy(error));
  };
  const http = createHttp(answer(80));
  const certificate = createCertificate();
  const https = createHttps(certificate, answer(443));
  const ports = { http: await listen(http), https: await listen(https) };

  const addRoute = (route: Route, ...more: string[]) => {
    routes.unshift(route);
    for (const host of more) hosts.add(host);
  };
  return {
    ports,
    pin: certificate.pin,
    requests,
    arxiv,
    addRoute,
    setPage(url, page) {
      const { hostname, pathname, search } = new URL(url);
      const path = pathname + search;
      addRoute((request) => (request.host === hostname && request.path === path ? page : undefined), hostname);
    },
    isKnown: (host) => hosts.has(host),
    close: async () => {
      await Promise.all([stop(http), stop(https)]);
    },
  };
}
