import type { Plugin } from 'vite';

/** The pages of the extension's own; the build gives each a chunk of its name. */
const PAGES = /\/entrypoints\/([a-z-]+)\/(?:index\.html|main\.tsx)$/;

/**
 * At build time: names every chunk after the pages that load it from their start (`options-popup-….js`), and `later-…` if
 * it comes by `import()` alone. So `*popup*.js` is what the popup costs, however the bundler cuts its chunks.
 */
export function nameChunksByPages(): Plugin {
  /** What each module imports from the start. */
  const imports = new Map<string, readonly string[]>();
  const pagesOf = new Map<string, Set<string>>();
  const reach = (page: string, module: string) => {
    const pages = pagesOf.get(module) ?? new Set();
    if (pages.has(page)) return;
    pagesOf.set(module, pages.add(page));
    for (const imported of imports.get(module) ?? []) reach(page, imported);
  };
  return {
    name: 'name-chunks-by-pages',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: {
          output: {
            chunkFileNames: ({ moduleIds, name }) => {
              const pages = new Set(moduleIds.flatMap((module) => [...(pagesOf.get(module) ?? [])]));
              return `chunks/${pages.size > 0 ? [...pages].sort().join('-') : `later-${name}`}-[hash].js`;
            },
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
