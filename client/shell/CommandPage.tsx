import { type Command, CommandList } from '../components/CommandList.tsx';

interface CommandPageProps {
  title: string;
  lead: string;
  commands: readonly Command[];
}

/** A work place that is still on the command line: says what can be done today, and how. */
export function CommandPage({ title, lead, commands }: CommandPageProps) {
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{title}</h1>
      <p>{lead}</p>
      <CommandList commands={commands} />
    </main>
  );
}
