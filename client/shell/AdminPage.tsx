import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { CommandPage } from './CommandPage.tsx';

/** The administrator's work place, for now a page of commands. */
export function AdminPage() {
  const { title, lead, addUser, setPassword, listUsers, importSample, help, backup } = useTexts(shellTexts).admin;
  return (
    <CommandPage
      title={title}
      lead={lead}
      commands={[
        { what: addUser, line: 'npm run cifra -- user add --role interviewer --user USER --name "NAME"' },
        { what: setPassword, line: 'npm run cifra -- user password --user USER' },
        { what: listUsers, line: 'npm run cifra -- user list' },
        { what: importSample, line: 'npm run cifra -- sample import FILE' },
        { what: backup, line: 'data/cifra.sqlite' },
        { what: help, line: 'npm run cifra -- --help' },
      ]}
    />
  );
}
