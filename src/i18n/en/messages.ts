import type { messagesVi } from '../vi/messages.ts';

export const messagesEn: Readonly<Record<keyof typeof messagesVi, string>> = {
  'notice.basemap-failed':
    'The basemap could not be loaded: {detail}. The province’s own data are all shown.',
  'notice.bundled-restored': 'Back to the demonstration data. Saved versions are kept.',
  'notice.version-missing': 'This version is not on this device any more.',
  'notice.version-restored': 'The version is restored.',
  'notice.storage-unavailable':
    'The browser does not allow keeping data on this device. What is added is gone when the page is closed.',
  'notice.import-done': '{files} {files|file|files} kept and coverage computed again.',
  'failure.DATA_NOT_LOADED':
    'The bundled data could not be read. Check the network and try again; if it still fails, reload the page.',
  'failure.COVERAGE_FAILED':
    'Coverage could not be computed. The data are unharmed; change the rule or reload the page.',
  'failure.STORAGE_FULL': 'The browser’s storage is full; nothing was kept. Free some space and try again.',
  'failure.STORAGE_FAILED': 'Could not be kept on this device. The data are as they were.',
  'issue.FILE_NOT_READABLE': '{file} could not be read. It may have been moved, or the drive unplugged.',
  'issue.READER_FAILED': 'Reading {file} failed. Try saving it in another format.',
  'code.unknown': 'There is no explanation for code {code} yet.',
  'failure.STORAGE_STALE':
    'The data were just changed in another tab. The new data have been loaded; review and confirm once more.',
  'crash.title': 'The interface has failed',
  'crash.advice':
    'Your data are not affected. Reload the page; if it fails again, open the address without the part after #.',
  'crash.reload': 'Reload',
};
