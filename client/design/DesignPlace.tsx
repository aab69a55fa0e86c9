import { CommandPage } from '../shell/CommandPage.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** The designer's work place, for now a page that shows where questionnaires are kept. */
export function DesignPlace() {
  const { title, lead, folder, help } = useTexts(shellTexts).designer;
  return (
    <CommandPage
      title={title}
      lead={lead}
      commands={[
        { what: folder, line: 'questionnaires/instruments/lacsi-2018-r1/' },
        { what: help, line: 'npm run cifra -- --help' },
      ]}
    />
  );
}
