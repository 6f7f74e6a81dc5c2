import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Where known hosts really are, and who hears of the others. */
export interface ProxyOptions {
  ports: { http: number; https: number };
  isKnown(host: string): boolean;
  /** A request that was refused: `host:port`, with the path where the proxy can see it (plain HTTP only). */
  refused(address: string): void;
}

/** A running proxy. */
export interface TestProxy {
  port: number;
  /** While it is cut, every connection breaks, old ones too. */
  setCut(isCut: boolean): void;
  close(): Promise<void>;
}

/**
 * A forward proxy on loopback through which the browsers send everything, so that no request can go unnoticed: known
 * hosts get the fixture pages, every other host is written down and refused.
 */
export async function startProxy({ ports, isKnown, refused }: ProxyOptions): Promise<TestProxy> {
  const sockets = new Set<Duplex>();
  let isCut = false;
  const keep = (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Browsers drop connections as they like; that is no error of the test.
    socket.on('error', () => socket.destroy());
  };

  const plain = (message: IncomingMessage, response: ServerResponse) => {
    const { hostname, port, pathname, search } = new URL(message.url ?? '', 'http://absent.invalid');
    if (!isKnown(hostname)) {
      refused(`${hostname}:${port || 80}${pathname}${search}`);
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = message;
    const onward = forward(
      { host: '127.0.0.1', port: ports.http, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    message.pipe(onward);
  };

  const tunnel = (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { hostname, port } = new URL(`http://${message.url}`);
    keep(socket);
    if (!isKnown(hostname)) {
      refused(`${hostname}:${port || 80}`);
      socket.end('HTTP/1.1 502 Refused by the test\r\n\r\n');
      return;
    }
    const onward = connect(port === '443' ? ports.https : ports.http, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    keep(onward);
  };

  const server = createServer(plain).on('connect', tunnel);
  server.on('connection', (socket) => {
    if (isCut) socket.destroy();
  });
  const breakAll = () => {
    server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    setCut(cut) {
      isCut = cut;
      if (cut) breakAll();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}
