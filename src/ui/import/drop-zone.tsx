import { useEffect, useState, type JSX } from 'react';
import { addFiles } from '../../actions/import.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import styles from './drop-zone.module.css';

/** Takes files dropped anywhere on the window, and shows that it will; says when another tab brought data in. */
export function DropZone(): JSX.Element {
  const { t } = useText();
  const isOver = useFileDrag();
  if (!isOver) return <ChangedElsewhere />;
  return (
    <div className={styles['zone']}>
      <div className={styles['target']} role="status">
        <Icon name="upload" size={32} />
        <p className={styles['title']}>{t('import.drop')}</p>
        <p className={styles['words']}>{t('import.formats')}</p>
      </div>
    </div>
  );
}

function useFileDrag(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Leaving the window has no related element; moving between elements has one.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void addFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
