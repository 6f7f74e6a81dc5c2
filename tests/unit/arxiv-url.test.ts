import { describe, expect, it } from 'vitest';
import { isArxivHost, parseArxivUrl } from '../../data/arxiv-url';
import { ELSEWHERE, HOSTS, ROUTES, shown } from './arxiv-samples';

const FOREIGN_HOSTS = [
  ...['info.arxiv.org', 'blog.arxiv.org', 'static.arxiv.org', 'labs.arxiv.org', 'ar5iv.labs.arxiv.org'],
  ...['rss.arxiv.org', 'search.arxiv.org', 'status.arxiv.org'],
  ...[
    'notarxiv.org',
    'not-arxiv.org',
    'arxiv.org.evil.example',
    'arxiv.orgy',
    'arxivxorg',
    'a.b.arxiv.org',
    '.arxiv.org',
  ],
  ...['xxx.lanl.gov.evil.example', 'lanl.gov', 'yxxx.itp.ac.cn', 'evil.example', ''],
];

describe('parseArxivUrl', () => {
  it.each(HOSTS)('reads papers of the host %s', (host) => {
    expect(shown(parseArxivUrl(`https://${host}/abs/2502.06394v1`))).toBe('2502.06394v1');
    expect(shown(parseArxivUrl(`http://${host}/pdf/hep-th/9901001`))).toBe('hep-th/9901001');
  });

  it.each(ROUTES)('reads the route /%s', (route) => {
    expect(shown(parseArxivUrl(`https://arxiv.org/${route}/2502.06394`))).toBe('2502.06394');
    expect(shown(parseArxivUrl(`https://arxiv.org/${route}/2502.06394v2`))).toBe('2502.06394v2');
    expect(shown(parseArxivUrl(`https://arxiv.org/${route}/hep-th/9901001v3`))).toBe('hep-th/9901001v3');
  });

  it.each([
    ['https://arxiv.org/abs/2502.06394/', '2502.06394'],
    ['https://arxiv.org/abs/2502.06394?context=cs.CL', '2502.06394'],
    ['https://arxiv.org/abs/2502.06394?utm_source=hn&context=cs', '2502.06394'],
    ['https://arxiv.org/abs/2502.06394?id=2502.06703', '2502.06394'],
    ['https://arxiv.org/abs/2502.06394?fmt=txt', '2502.06394'],
    ['https://arxiv.org/abs/2502.06394V2', '2502.06394v2'],
    ['https://arxiv.org/abs/2502.06394v1.pdf', '2502.06394v1'],
    ['https://arxiv.org/abs/arXiv:2502.06394', '2502.06394'],
    ['https://arxiv.org/abs/2502.6394', '2502.06394'],
    ['https://arxiv.org/abs/1412.06394', '1412.6394'],
    ['https://arxiv.org/abs/1412.6394', '1412.6394'],
    ['https://arxiv.org/abs/0704.0001', '0704.0001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math/0309136'],
    ['https://arxiv.org/abs/cond-mat.mes-hall/0501593', 'cond-mat/0501593'],
    ['https://arxiv.org/abs/cs.CL/0011004', 'cs/0011004'],
    ['https://arxiv.org/abs/hepth/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th/9901001/', 'hep-th/9901001'],
    ['https://arxiv.org//abs//2502.06394', '2502.06394'],
    ['https://arxiv.org/abs?id=2502.06394', '2502.06394'],
    ['https://arxiv.org/abs/?id=2502.06394v2', '2502.06394v2'],
    ['https://arxiv.org/abs?context=&id=hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs?hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs?hep-th%2F9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs?context=cs&hep-th/9901001=', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th?papernum=9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs?archive=hep-th&papernum=9901001', 'hep-th/9901001'],
    ['https://arxiv.org/pdf/2502.06394.pdf', '2502.06394'],
    ['https://arxiv.org/pdf/2502.06394v1.pdf#page=3', '2502.06394v1'],
    ['https://arxiv.org/pdf/2502.06703?', '2502.06703'],
    ['https://arxiv.org/pdf/hep-th/9901001v1.pdf', 'hep-th/9901001v1'],
    ['https://arxiv.org/ps/hep-th/9901001.ps.gz', 'hep-th/9901001'],
    ['https://arxiv.org/html/2502.06394v1/', '2502.06394v1'],
    ['https://arxiv.org/html/2502.06394v1#S2.SS1', '2502.06394v1'],
    ['https://arxiv.org/html/2502.06394v1/x1.png', '2502.06394v1'],
    ['https://arxiv.org/html/2502.06394.html', '2502.06394'],
    ['https://arxiv.org/html/hep-th/9901001v1/x1.png', 'hep-th/9901001v1'],
    ['https://arxiv.org/src/2502.06394v1/anc/data.csv', '2502.06394v1'],
    ['HTTPS://ARXIV.ORG/abs/2502.06394', '2502.06394'],
    ['https://arxiv.org:443/abs/2502.06394', '2502.06394'],
    ['http://arxiv.org:8080/abs/2502.06394', '2502.06394'],
    [' https://arxiv.org/abs/2502.06394 ', '2502.06394'],
    ['//arxiv.org/abs/2502.06394', '2502.06394'],
    ['https://user@arxiv.org/abs/2502.06394', '2502.06394'],
  ])('reads a form of arXiv: %s', (url, expected) => {
    expect(shown(parseArxivUrl(url))).toBe(expected);
    expect(shown(parseArxivUrl(new URL(url, 'https://arxiv.org')))).toBe(expected);
  });

  it.each(ELSEWHERE)('reads a form of another site: %s', (url, expected) => {
    expect(shown(parseArxivUrl(url))).toBe(expected);
  });

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/2502.06394',
    'https://arxiv.org/abs',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/cs',
    'https://arxiv.org/abs/foo/123',
    'https://arxiv.org/abs/foo/9901001',
    'https://arxiv.org/abs/2513.00001',
    'https://arxiv.org/abs/2500.00001',
    'https://arxiv.org/abs/2502.00000',
    'https://arxiv.org/abs/0502.06394',
    'https://arxiv.org/abs/hep-th/9999999',
    'https://arxiv.org/abs/2502.06394v0',
    'https://arxiv.org/abs/2502.063941',
    'https://arxiv.org/abs/hep-th?id=2502.06394',
    'https://arxiv.org/abs?context=cs.CL',
    'https://arxiv.org/abs?papernum=9901001',
    'https://arxiv.org/abs/2502.06394%',
    'https://arxiv.org/pdf?id=2502.06394',
    'https://arxiv.org/list/cs.CL/2025-02',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/list/cs/9901001',
    'https://arxiv.org/list/cs/2025-02?skip=0&show=2000',
    'https://arxiv.org/catchup/cs.CL/2025-02-11?abs=True',
    'https://arxiv.org/year/hep-th/1999',
    'https://arxiv.org/archive/hep-th',
    'https://arxiv.org/a/moskovskiy_d_1',
    'https://arxiv.org/a/0000-0002-1825-0097.atom',
    'https://arxiv.org/search/?query=2502.06394',
    'https://arxiv.org/search/cs?query=2502.06394',
    'https://arxiv.org/prevnext?id=2502.06394&function=next&context=cs.CL',
    'https://arxiv.org/show-email/494dc918/2502.06394',
    'https://arxiv.org/auth/show-endorsers/2502.06394',
    'https://arxiv.org/tb/recent',
    'https://arxiv.org/ct?url=https%3A%2F%2Farxiv.org%2Fabs%2F2502.06394',
    'https://arxiv.org/constructor/2502.06394',
    'https://huggingface.co/papers',
    'https://huggingface.co/papers?date=2025-02-11',
    'https://huggingface.co/papers/date/2025-02-11',
    'https://huggingface.co/papers/week/2025-W07',
    'https://huggingface.co/papers/month/2025-02',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/datasets/x/2502.06394',
    'https://huggingface.co/newspapers/2502.06394',
    'https://huggingface.co/zh/papers/2502.06394',
    'https://evil.hf.co/papers/2502.06394',
    'https://alphaxiv.org/benchmarks/2502.06394',
    'https://alphaxiv.org/2502.06394',
    'https://evilalphaxiv.org/abs/2502.06394',
    'https://ar5iv.org/assets/2502.06394',
    'https://doi.org/10.1000/182',
    'https://doi.org/10.48550/2502.06394',
    'https://doi.org/2502.06394',
    'https://doi.org/arXiv:2502.06394',
    'https://doi.org.evil.example/10.48550/arXiv.2502.06394',
    'https://www.semanticscholar.org/arxiv/2502.06394',
    'https://api.semanticscholar.org/arXiv:2502.06394',
    'https://scirate.com/arxiv/2502.06394',
    'https://papers.cool/arxiv/2502.06394',
    'https://inspirehep.net/api/arxiv/hep-th/9901001',
    'https://ui.adsabs.harvard.edu/abs/arXiv:2502.06394',
    'https://www.connectedpapers.com/main/x/arxiv/2502.06394',
    'https://web.archive.org/web/2025/https://arxiv.org/abs/2502.06394',
    'https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2502.06394&sa=D',
    'https://scholar.google.com/scholar_lookup?arxiv_id=2502.06394',
    'https://www.bibsonomy.org/BibtexHandler?requTask=upload&url=https://arxiv.org/abs/2502.06394',
    'https://reddit.com/submit?url=https://arxiv.org/abs/2502.06394&title=x',
    'https://example.org/?u=https://arxiv.org/abs/2502.06394',
    'https://example.org/#https://arxiv.org/abs/2502.06394',
    'https://arxiv.org@evil.example/abs/2502.06394',
    'https://blog.arxiv.org/2502.06394',
    'https://info.arxiv.org/help/arxiv_identifier.html',
    'https://rss.arxiv.org/rss/cs.CL',
    'arXiv:2502.06394',
    'arxiv:2502.06394v2',
    'arxiv.org/abs/2502.06394',
    '/abs/2502.06394',
    'ftp://arxiv.org/abs/2502.06394',
    'file:///arxiv.org/abs/2502.06394',
    'blob:https://arxiv.org/abs/2502.06394',
    'view-source:https://arxiv.org/abs/2502.06394',
    'javascript:void(0)//arxiv.org/abs/2502.06394',
    'data:text/html,https://arxiv.org/abs/2502.06394',
    'mailto:a@arxiv.org?subject=2502.06394',
    'https://',
    'https://[',
    '',
  ])('gives nothing for %s', (url) => {
    expect(parseArxivUrl(url)).toBeUndefined();
  });

  it.each(FOREIGN_HOSTS.filter((host) => host !== 'ar5iv.labs.arxiv.org'))(
    'gives nothing for the host "%s"',
    (host) => {
      expect(parseArxivUrl(`https://${host}/abs/2502.06394`)).toBeUndefined();
    },
  );
});

describe('isArxivHost', () => {
  it.each([...HOSTS, 'ARXIV.ORG', 'aps.arxiv.org'])('knows %s', (host) => {
    expect(isArxivHost(host)).toBe(true);
  });

  it.each(FOREIGN_HOSTS)('refuses "%s"', (host) => {
    expect(isArxivHost(host)).toBe(false);
  });
});
