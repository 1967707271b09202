import type { vi } from './catalogue.vi.ts';
import { domainEn } from './en/domain.ts';
import { drawerEn } from './en/drawer.ts';
import { importEn } from './en/import.ts';
import { inspectorEn } from './en/inspector.ts';
import { mapEn } from './en/map.ts';
import { messagesEn } from './en/messages.ts';
import { railEn } from './en/rail.ts';
import { shellEn } from './en/shell.ts';
import { whatIfEn } from './en/what-if.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...domainEn,
  ...drawerEn,
  ...importEn,
  ...inspectorEn,
  ...mapEn,
  ...messagesEn,
  ...railEn,
  ...shellEn,
  ...whatIfEn,
};
