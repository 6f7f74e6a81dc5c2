import { argv, env, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, hasPackage, installPackages } from './apt';
import { type BrowserName, findBrowser } from './find-browser';
import { hasKoreanFont } from './korean-font';

/** Something that is not there: its name for people, and the Debian packages that bring it. */
interface Missing {
  what: string;
  packages: string[];
  /** The demonstration can do without it; the tests cannot. */
  optional: boolean;
}

const PACKAGES: Record<BrowserName, { browser: string; korean: string }> = {
  chromium: { browser: 'chromium', korean: 'chromium-l10n' },
  firefox: { browser: 'firefox-esr', korean: 'firefox-esr-l10n-ko' },
};

function missingBrowser(name: BrowserName): Missing[] {
  const { browser, korean } = PACKAGES[name];
  const variable = name.toUpperCase();
  if (!findBrowser(name)) {
    const named = env[variable];
    // A wrong path is to be put right, not to be replaced with another browser.
    if (named) return [{ what: `${named} (named by ${variable})`, packages: [], optional: false }];
    return [{ what: name, packages: [browser, korean], optional: false }];
  }
  // Only Debian's own browsers keep their languages in a package apart.
  const isApart = hasPackage(browser) && !hasPackage(korean);
  return isApart ? [{ what: `Korean for ${name}`, packages: [korean], optional: true }] : [];
}

function findMissing(names: BrowserName[]): Missing[] {
  const font = { what: 'a Korean font', packages: ['fonts-nanum'], optional: true };
  return [...names.flatMap(missingBrowser), ...(hasKoreanFont() ? [] : [font])];
}

function advice(missing: Missing[]): string {
  const packages = missing.flatMap((one) => one.packages).join(' ');
  const how: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Install with Homebrew: brew install --cask chromium firefox',
    win32: 'Install with winget: winget install Google.Chrome Mozilla.Firefox',
    linux: `On Debian and its relatives: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}
Elsewhere the package manager has Chromium, Firefox and fonts (Nanum, Noto CJK) under similar names.`,
  };
  return [
    `Missing: ${missing.map((one) => one.what).join(', ')}.`,
    ...(packages ? [how[platform] ?? how.linux] : []),
    'A browser in an unusual place can be named: CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox',
  ].join('\n');
}

/**
 * Makes sure that the browsers are there, and installs them where that can be done without asking anybody.
 * `both` is for the tests; `one` is for the demonstration, which takes either browser and can do without Korean.
 * Returns false, having said what to do, if something that is needed is still missing.
 */
export function requireBrowsers(need: 'both' | 'one'): boolean {
  const present = (['chromium', 'firefox'] as const).filter((name) => findBrowser(name));
  const names: BrowserName[] = need === 'both' ? ['chromium', 'firefox'] : [present[0] ?? 'chromium'];
  let missing = findMissing(names);
  const packages = missing.flatMap((one) => one.packages);
  if (packages.length > 0 && canInstallPackages()) {
    console.log(`Installing ${missing.map((one) => one.what).join(', ')} …`);
    installPackages(packages);
    missing = findMissing(names);
  }
  if (missing.length > 0) console.error(advice(missing));
  return missing.every((one) => need === 'one' && one.optional);
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(requireBrowsers('both') ? 0 : 1);
