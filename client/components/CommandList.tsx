export interface Command {
  what: string;
  line: string;
}

/** What can be done on the command line, and how. */
export function CommandList({ commands }: { commands: readonly Command[] }) {
  return (
    <div className="card command-list">
      {commands.map(({ what, line }) => (
        <div className="command" key={line}>
          <p>{what}</p>
          <code>{line}</code>
        </div>
      ))}
    </div>
  );
}
