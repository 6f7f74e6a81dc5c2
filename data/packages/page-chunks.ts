import type { Plugin } from 'vite';

/** What pages of the extension's own begin with. */
const PAGES = /\/entrypoints\/([a-z-]+)\/(?:index\.html|main\.tsx)$/;

/**
 * At build time: puts into one chunk what the same pages load from their start, named after them (`options-popup-….js`), and
 * names `later-…` what comes by `import()` alone. So `*popup*.js` is what the popup costs; and it does not grow by being cut
 * finer when another page, or what comes later, uses a part of it.
 */
export function chunksByPages(): Plugin {
  /** What each module imports from the start. */
  const imports = new Map<string, readonly string[]>();
  const pagesOf = new Map<string, Set<string>>();
  const reach = (page: string, module: string) => {
    const pages = pagesOf.get(module) ?? new Set();
    if (pages.has(page)) return;
    pagesOf.set(module, pages.add(page));
    for (const imported of imports.get(module) ?? []) reach(page, imported);
  };
  /** The pages that load some of these modules from their start, as one name; null where none does. */
  const nameOf = (modules: readonly string[]) => {
    const pages = new Set(modules.flatMap((module) => [...(pagesOf.get(module) ?? [])]));
    return pages.size > 0 ? [...pages].sort().join('-') : null;
  };
  const pages = {
    debugName: 'pages',
    // What a page begins with stands apart: another page that used what lies beside it would begin as that one.
    name: (module: string) => (PAGES.test(module) ? null : nameOf([module])),
  };
  return {
    name: 'chunks-by-pages',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            // A module's pages are among those of whatever it imports, so that no two chunks need each other.
            codeSplitting: { includeDependenciesRecursively: false, groups: [pages] },
            chunkFileNames: ({ moduleIds, name }) => `chunks/${nameOf(moduleIds) ?? `later-${name}`}-[hash].js`,
          },
        },
      },
    }),
    buildEnd() {
      for (const module of this.getModuleIds()) imports.set(module, this.getModuleInfo(module)?.importedIds ?? []);
      for (const module of imports.keys()) {
        const page = PAGES.exec(module)?.[1];
        if (page) reach(page, module);
      }
    },
  };
}
