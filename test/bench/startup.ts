import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { SKIP_MESSAGE, skipBrowser } from '../support/chromium.ts';
import { DESKTOP, RunningApp, untilReady } from '../e2e/running-app.ts';
import { figure, heading, ms, quantile } from './report.ts';

const VISITS = 5;

/** The built app in a fresh browser: what is fetched before the first map, and when map and figures stand. */
export async function benchStartup(): Promise<void> {
  heading('Start of the built app, 1440 × 900, no graphics card');
  if (skipBrowser) {
    console.log(SKIP_MESSAGE);
    return;
  }
  const app = await RunningApp.start();
  try {
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(app));
    report(visits);
  } finally {
    await app.stop();
  }
}

interface Visit {
  readonly figuresMs: number;
  readonly idleMs: number;
  readonly longestTaskMs: number;
  /** Gzip bytes of scripts on the page, and of those in workers. */
  readonly pageBytes: number;
  readonly workerBytes: number;
}

async function visitOnce(app: RunningApp): Promise<Visit> {
  const context = await app.newVisitor(DESKTOP);
  const page = await context.newPage();
  const scripts: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    if (!/\.m?js$/.test(new URL(response.url()).pathname)) return;
    scripts.push(response.body().then((body) => [response.url(), gzipSync(body).length] as const));
  });
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const start = performance.now();
  await page.goto(app.url);
  await page.waitForSelector('html[data-figures="ready"]', { timeout: 60_000 });
  const figuresMs = performance.now() - start;
  await untilReady(page);
  const idleMs = performance.now() - start;
  const sizes = await Promise.all(scripts);
  const longestTaskMs = await longestTask(page);
  await context.close();
  const sum = (isWorker: boolean): number =>
    sizes.filter(([url]) => url.includes('worker') === isWorker).reduce((total, [, size]) => total + size, 0);
  return { figuresMs, idleMs, longestTaskMs, pageBytes: sum(false), workerBytes: sum(true) };
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longTasks: { longest: number } }).longTasks.longest);
}

function report(visits: readonly Visit[]): void {
  const of = (pick: (visit: Visit) => number): number[] => visits.map(pick).toSorted((a, b) => a - b);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB gzip`;
  figure(
    'figures ready, median',
    ms(
      quantile(
        of((v) => v.figuresMs),
        0.5,
      ),
    ),
    '',
  );
  figure(
    'map idle, median',
    ms(
      quantile(
        of((v) => v.idleMs),
        0.5,
      ),
    ),
    '≤ 3 s',
  );
  figure(
    'map idle, fastest',
    ms(
      quantile(
        of((v) => v.idleMs),
        0,
      ),
    ),
    '',
  );
  figure(
    'longest task on the page, median',
    ms(
      quantile(
        of((v) => v.longestTaskMs),
        0.5,
      ),
    ),
    '',
  );
  figure('scripts of the page before the first map', kilobytes(visits[0]?.pageBytes ?? 0), '≤ 420 kB');
  figure('scripts of workers', kilobytes(visits[0]?.workerBytes ?? 0), '');
}
