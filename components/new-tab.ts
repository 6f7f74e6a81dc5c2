/** For links of our own pages that open a tab. */
export const NEW_TAB = { target: '_blank', rel: 'noopener' } as const;
