interface CommandPageProps {
  title: string;
  lead: string;
  commands: { what: string; line: string }[];
}

/** A work place that is still on the command line: says what can be done today, and how. */
export function CommandPage({ title, lead, commands }: CommandPageProps) {
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{title}</h1>
      <p>{lead}</p>
      <div className="card command-list">
        {commands.map(({ what, line }) => (
          <div className="command" key={line}>
            <p>{what}</p>
            <code>{line}</code>
          </div>
        ))}
      </div>
    </main>
  );
}
