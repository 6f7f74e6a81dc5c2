import type { ArxivId } from '../../data/arxiv-id';
import type { Entry, EntryFields } from '../../data/reading-list/entry';
import type { ReadFile } from '../../data/reading-list/import/candidate';
import { readFile } from '../../data/reading-list/import/read-file';

/** The time of reading in these tests. */
export const NOW = Date.parse('2025-03-01T00:00:00Z');

/** Reads a text at the set time. */
export function read(text: string): Promise<ReadFile> {
  return readFile(text, { now: NOW });
}

/** The fields of the papers of a file, by id. */
export async function fieldsIn(text: string): Promise<Record<string, Partial<EntryFields> | undefined>> {
  const { candidates } = await read(text);
  return Object.fromEntries(candidates.map(({ id, fields }) => [id, fields]));
}

/** An entry whose fields were all written at `at`. */
export function entryAt(id: string, fields: Partial<EntryFields>, at: number): Entry {
  const stamps = Object.entries(fields).map(([name, value]) => [name, { value, at }]);
  return { id: id as ArxivId, ...Object.fromEntries(stamps) };
}

/** A file of ours. */
export function ourFile(entries: readonly unknown[], more: object = {}): string {
  return JSON.stringify(
    { format: 'haru-papers', version: 1, exported: '2025-02-12T00:00:00Z', entries, ...more },
    null,
    1,
  );
}

/** A BibTeX record of the nth paper. */
export const bibRecord = (n: number, more = '') =>
  `@misc{k${n},\n  title = {T${n}},\n  eprint = {2502.${String(n + 1).padStart(5, '0')}}${more}\n}\n`;
/** What `write` makes of the numbers from 0 on. */
export const many = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('');

/** As Zotero 7 exports a preprint, and an article that arXiv does not have. */
export const ZOTERO_BIB = `
@misc{moskovskiy_synthdetoxm_2025,
	title = {{SynthDetoxM}: {Modern} {LLMs} are {Few}-{Shot} {Parallel} {Detoxification} {Data} {Annotators}},
	shorttitle = {{SynthDetoxM}},
	url = {http://arxiv.org/abs/2502.06394},
	doi = {10.48550/arXiv.2502.06394},
	abstract = {Existing approaches -- with 100\\% of \\$5.},
	urldate = {2025-02-12},
	publisher = {arXiv},
	author = {Moskovskiy, Daniil and Sushko, Nikita and Pletenev, Sergey},
	month = feb,
	year = {2025},
	note = {arXiv:2502.06394 [cs]},
	keywords = {Computer Science - Computation and Language, 읽기},
	annote = {Comment: Accepted to NAACL 2025
Main Conference},
}

@article{lecun_deep_2015,
	title = {Deep learning},
	volume = {521},
	doi = {10.1038/nature14539},
	journal = {Nature},
	author = {LeCun, Yann and Bengio, Yoshua and Hinton, Geoffrey},
	month = may,
	year = {2015},
	note = {Extended by arXiv:1706.03762},
	pages = {436--444},
}
`;

/** As Google Scholar, DBLP and arXiv itself write a reference. */
export const SEARCH_BIB = `@article{vaswani2017attention,
  title={Attention is all you need},
  author={Vaswani, Ashish and Shazeer, Noam and others},
  journal={arXiv preprint arXiv:1706.03762},
  year={2017}
}
@article{DBLP:journals/corr/abs-1810-04805,
  author       = {Jacob Devlin and
                  Ming{-}Wei Chang},
  title        = {{BERT:} Pre-training of Deep Bidirectional Transformers for Language
                  Understanding},
  journal      = {CoRR},
  volume       = {abs/1810.04805},
  year         = {2018},
  eprinttype   = {arXiv},
  eprint       = {1810.04805},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
@misc{he2015deep,
      title={Deep Residual Learning for Image Recognition}, 
      author={Kaiming He and Xiangyu Zhang},
      year={2015},
      eprint={1512.03385},
      archivePrefix={arXiv},
      primaryClass={cs.CV},
      url={https://arxiv.org/abs/1512.03385}, 
}
`;

/** As Zotero exports RIS. */
export const ZOTERO_RIS = `TY  - GEN
TI  - SynthDetoxM: Modern LLMs are Few-Shot Parallel Detoxification Data Annotators
AU  - Moskovskiy, Daniil
AU  - Sushko, Nikita
AB  - Existing approaches.
DA  - 2025/02/10/
PY  - 2025
DO  - 10.48550/arXiv.2502.06394
DP  - arXiv.org
PB  - arXiv
UR  - http://arxiv.org/abs/2502.06394
Y2  - 2025/02/12/01:00:00
KW  - Computer Science - Computation and Language
KW  - 읽기
N1  - arXiv:2502.06394 [cs]
N1  - <p>My note</p>
second line
ER  - 

TY  - JOUR
TI  - Deep learning
AU  - LeCun, Yann
T2  - Nature
DO  - 10.1038/nature14539
ER  - 
`;

/** As PaperMemory 0.6 exports its memory. */
export const PAPER_MEMORY = JSON.stringify(
  {
    'ACL-ACL-2020_2020.acl-main.405': {
      addDate: '2022-08-29T08:34:59.825Z',
      author: 'Kenneth Joseph and Jonathan Morgan',
      bibtex: '@inproceedings{joseph-morgan-2020-word,\n  title = {When do Word Embeddings}\n}',
      id: 'ACL-ACL-2020_2020.acl-main.405',
      pdfLink: 'https://aclanthology.org/2020.acl-main.405.pdf',
      source: 'acl',
      tags: [],
      title: 'When do Word Embeddings Accurately Reflect Surveys?',
    },
    'Arxiv-1703.10593': {
      addDate: '2022-08-29T08:35:02.977Z',
      author: 'Jun-Yan Zhu and Taesung Park and Phillip Isola',
      bibtex: '',
      code: {},
      codeLink: '',
      count: 3,
      doi: '10.1109/ICCV.2017.244',
      favorite: true,
      favoriteDate: '',
      id: 'Arxiv-1703.10593',
      key: 'zhu2017unpaired',
      lastOpenDate: '2022-08-30T08:35:02.977Z',
      md: '[Unpaired](http://arxiv.org/pdf/1703.10593v7)',
      note: 'Accepted @ ICCV 2017 -- [dblp.org]',
      pdfLink: 'http://arxiv.org/pdf/1703.10593v7',
      source: 'arxiv',
      tags: ['gan', 'to read'],
      title: 'Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial\n  Networks',
      venue: 'ICCV',
      year: '2017',
    },
    __dataVersion: 508,
  },
  null,
  4,
);

/** As Zotero exports CSL-JSON. */
export const ZOTERO_CSL = JSON.stringify(
  [
    {
      id: 'http://zotero.org/users/1/items/ABCD',
      type: 'article',
      abstract: 'Existing approaches.',
      'citation-key': 'moskovskiy2025',
      DOI: '10.48550/arXiv.2502.06394',
      note: 'arXiv:2502.06394 [cs]\nRead it twice',
      number: 'arXiv:2502.06394',
      publisher: 'arXiv',
      title: 'SynthDetoxM: <i>Modern</i> LLMs',
      URL: 'http://arxiv.org/abs/2502.06394',
      author: [
        { family: 'Moskovskiy', given: 'Daniil' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'LG AI Research' },
      ],
      accessed: { 'date-parts': [['2025', 2, 12]] },
      issued: { 'date-parts': [['2025', 2, 10]] },
      keyword: 'detox, 읽기',
    },
    { id: 'x', type: 'article-journal', title: 'Deep learning', DOI: '10.1038/nature14539' },
  ],
  null,
  2,
);

/** A sample of every format but lists of ids. */
export const SAMPLES = [ZOTERO_BIB, SEARCH_BIB, ZOTERO_RIS, PAPER_MEMORY, ZOTERO_CSL];
