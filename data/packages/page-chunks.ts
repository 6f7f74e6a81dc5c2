import type { Plugin } from 'vite';

/** What pages of the extension's own begin with. */
const PAGES = /\/entrypoints\/([a-z-]+)\/(?:index\.html|main\.tsx)$/;

/** What a module needs from its start, and what it may load later. */
interface Needs {
  now: readonly string[];
  later: readonly string[];
}

/**
 * At build time: puts into one chunk what the same pages load from their start, named after them (`options-popup-….js`), and
 * names `later-…` what comes by `import()` alone. So `*popup*.js` is what the popup costs; and it hardly grows by being cut
 * finer when another page, or what comes later, uses a part of it.
 */
export function chunksByPages(): Plugin {
  const needs = new Map<string, Needs>();
  /** The pages that load each module from their start, and those that load it at all. */
  const atStart = new Map<string, Set<string>>();
  const ever = new Map<string, Set<string>>();
  const reach = (page: string, module: string, found: typeof ever, next: (needs: Needs) => readonly string[]) => {
    const pages = found.get(module) ?? new Set();
    if (pages.has(page)) return;
    found.set(module, pages.add(page));
    for (const one of next(needs.get(module) ?? { now: [], later: [] })) reach(page, one, found, next);
  };
  /** The pages that load some of these modules from their start, as one name; null where none does. */
  const nameOf = (modules: readonly string[]) => {
    const pages = new Set(modules.flatMap((module) => [...(atStart.get(module) ?? [])]));
    return pages.size > 0 ? [...pages].sort().join('-') : null;
  };
  const groupOf = (module: string) => {
    const name = nameOf([module]);
    if (!name) return null;
    // Styles come with the chunk that they lie in, whatever of it was wanted: so they lie in chunks of their own.
    if (module.endsWith('.css')) return `${name}-styles`;
    // Nor does a page that loads a part of another one later get all of that, and begin as it.
    const starts = atStart.get(module);
    const isLent = [...(ever.get(module) ?? [])].some((page) => !starts?.has(page));
    return isLent && starts?.size === 1 ? `${name}-lent` : name;
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
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'pages', name: groupOf }] },
            chunkFileNames: ({ moduleIds, name }) => `chunks/${nameOf(moduleIds) ?? `later-${name}`}-[hash].js`,
          },
        },
      },
    }),
    buildEnd() {
      for (const module of this.getModuleIds()) {
        const info = this.getModuleInfo(module);
        needs.set(module, { now: info?.importedIds ?? [], later: info?.dynamicallyImportedIds ?? [] });
      }
      for (const module of needs.keys()) {
        const page = PAGES.exec(module)?.[1];
        if (!page) continue;
        reach(page, module, atStart, ({ now }) => now);
        reach(page, module, ever, ({ now, later }) => [...now, ...later]);
      }
    },
  };
}
