import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const wanted = process.env['CHROMIUM'];

/** CHROMIUM wins; otherwise the first usual place that exists. */
export const chromiumPath: string | undefined =
  wanted === undefined
    ? CANDIDATES.find((path) => existsSync(path))
    : existsSync(wanted)
      ? wanted
      : undefined;

const inCi = process.env['CI'] === 'true' || process.env['CI'] === '1';

/** In CI a missing browser is a failure; on a person's machine the browser suites are skipped with a message. */
export const skipBrowser = chromiumPath === undefined && !inCi;
export const SKIP_MESSAGE =
  'Browser tests skipped: no Chromium found. Install it, or set CHROMIUM=/path/to/chrome.';

/** Every host but this machine is unreachable, which makes "no request leaves" a hard fact. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) {
    throw new Error('Chromium not found: install it (Debian: chromium), or set CHROMIUM=/path/to/chrome');
  }
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: [...CHROMIUM_ARGS] });
}
