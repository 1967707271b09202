import type { JSX } from 'react';
import { useStore } from 'zustand';
import { openDialog, setLocale, setTheme } from '../../actions/shell.ts';
import { uiStore, type Theme } from '../../state/ui-store.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useText } from '../hooks/use-text.ts';
import { Button, IconButton } from '../kit/button.tsx';
import type { IconName } from '../kit/icon.tsx';
import { Popover } from '../kit/popover.tsx';
import { Segmented } from '../kit/segmented.tsx';
import styles from './header.module.css';

const LOCALES: readonly Locale[] = ['vi', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];
const THEME_ICONS: Readonly<Record<Theme, IconName>> = { light: 'sun', dark: 'moon', contrast: 'contrast' };

export function LocaleSwitch(): JSX.Element {
  const { t, locale } = useText();
  const options = LOCALES.map((value) => ({
    value,
    label: value.toUpperCase(),
    title: t(`shell.locale.${value}`),
  }));
  return (
    <Segmented
      label={t('shell.locale')}
      value={locale}
      options={options}
      onChange={(value) => void setLocale(value)}
    />
  );
}

/** Light, dark, sunlight, in turn; the label says which comes next. */
export function ThemeButton(): JSX.Element {
  const { t } = useText();
  const theme = useStore(uiStore, (state) => state.theme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'light';
  return (
    <IconButton
      icon={THEME_ICONS[theme]}
      label={t('shell.theme.next', { theme: t(`shell.theme.${next}`) })}
      onClick={() => setTheme(next)}
    />
  );
}

/** Language, theme and help where the header has no room for them. */
export function MorePreferences(): JSX.Element {
  const { t } = useText();
  const theme = useStore(uiStore, (state) => state.theme);
  return (
    <Popover label={t('shell.more')} trigger={<IconButton icon="more" label={t('shell.more')} />}>
      <div className={styles['menu']}>
        <div>
          <p className={styles['menuLabel']}>{t('shell.locale')}</p>
          <LocaleSwitch />
        </div>
        <div>
          <p className={styles['menuLabel']}>{t('shell.theme')}</p>
          <Segmented
            label={t('shell.theme')}
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
            onChange={setTheme}
          />
        </div>
        <Button onClick={() => openDialog('shortcuts')}>{t('shell.shortcuts')}</Button>
      </div>
    </Popover>
  );
}
