import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { launchChromium } from '../support/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(process.cwd(), 'artifacts', 'screens');

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const DESKTOP: Viewport = { width: 1440, height: 900 };
export const LANDSCAPE: Viewport = { width: 1024, height: 768 };
export const PORTRAIT: Viewport = { width: 768, height: 1024 };

/** The built app on a local server with a browser, and everything that would betray a fault. */
export class RunningApp {
  readonly url: string;
  /** Requests to any other host; must stay empty. */
  readonly outside: string[] = [];
  /** Uncaught errors and console errors of every page. */
  readonly errors: string[] = [];
  readonly #browser: Browser;
  #server: PreviewServer | null;

  private constructor(browser: Browser, server: PreviewServer, url: string) {
    this.#browser = browser;
    this.#server = server;
    this.url = url;
  }

  static async start(): Promise<RunningApp> {
    const browser = await launchChromium();
    const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Error('The preview server has no local address');
    return new RunningApp(browser, server, url);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.stopServer();
  }

  /** The strictest way to lose the network: the server is gone. */
  async stopServer(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  /** A person with an empty browser. */
  async newVisitor(viewport: Viewport, touch = false): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport,
      hasTouch: touch,
      locale: 'vi-VN',
      acceptDownloads: true,
    });
    context.on('page', (page) => this.#watch(page));
    return context;
  }

  /** Opens the app and waits until the figures are there and the map is at rest. */
  async open(context: BrowserContext, hash = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.url}${hash}`);
    await untilReady(page);
    return page;
  }

  #watch(page: Page): void {
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(this.url) || /^(data|blob):/.test(request.url());
      if (!isOwn) this.outside.push(request.url());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }
}

/** Figures computed, map drawn. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-figures="ready"]', { timeout: 60_000 });
  await page.waitForSelector('[data-idle="true"]', { timeout: 60_000 });
}

/** Keeps a picture of the screen as an artefact of the run. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Serious and critical findings of axe on the page as it stands. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface AxeResult {
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
