import { commonTexts, useTexts } from '../text/index.ts';
import { CommandPage } from './CommandPage.tsx';

/** The administrator's work place, for now a page of commands. */
export function AdminPage() {
  const { title, lead, addUser, help, backup } = useTexts(commonTexts).admin;
  return (
    <CommandPage
      title={title}
      lead={lead}
      commands={[
        { what: addUser, line: 'npm run cifra -- user add --user USER --name "NAME" --role interviewer' },
        { what: backup, line: 'data/cifra.sqlite' },
        { what: help, line: 'npm run cifra -- --help' },
      ]}
    />
  );
}
