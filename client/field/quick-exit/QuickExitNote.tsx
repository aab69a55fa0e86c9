import { useQuickExitTexts } from './quick-exit-words.ts';

/** Says how to get away from what follows, before it follows. */
export function QuickExitNote({ language }: { language: string }) {
  const { explained } = useQuickExitTexts(language);
  return (
    <p className="quick-exit-note" lang={language}>
      {explained}
    </p>
  );
}
