/** A canonical, unversioned arXiv identifier: `2502.06394`, `math/0309136`. */
export type ArxivId = string & { readonly __brand: 'ArxivId' };
