import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Argument, Arguments, Typed, ValuesOf } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import type { Terminal } from './terminal.ts';

/** One command of the program, in the file of its name. */
export interface Command {
  readonly name: string;
  /** What it does, for the list of commands. */
  readonly summary: string;
  /** @returns 0 on success, 1 on a finding, 2 on wrong use */
  run(words: readonly string[], io: Terminal): Promise<number>;
}

/**
 * What a command is, apart from reading its arguments, `--help` and wrong use, which are the same for all.
 */
export interface CommandDefinition<Positional extends Arguments, Options extends Arguments> {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /**
   * Shown after the usage by `--help`. Says which database or folder the command reads and which it writes.
   */
  readonly explanation: string;
  /** Arguments after the command's name, in their order; all are required. */
  readonly positional?: Positional;
  /** Arguments that start with `--`. */
  readonly options?: Options;
  /**
   * @returns the exit code
   * @throws CommandFailure, WrongUse
   */
  run(values: ValuesOf<Positional> & ValuesOf<Options>, io: Terminal): Promise<number>;
}

type NoArguments = Readonly<Record<never, never>>;

const HELP = { help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsOptionsConfig;

/**
 * A command that reads its arguments, explains itself with `--help`, and answers wrong use with 2 and one
 * sentence.
 */
export function defineCommand<Positional extends Arguments = NoArguments, Options extends Arguments = NoArguments>(
  definition: CommandDefinition<Positional, Options>,
): Command {
  const { name, summary, usage, explanation } = definition;
  return {
    name,
    summary,
    async run(words, io) {
      try {
        const typed = parse(definition, words);
        if (typed.isHelp) {
          io.out.write(`${usage}\n${explanation}`);
          return 0;
        }
        return await definition.run(readValues(definition, typed), io);
      } catch (error) {
        if (error instanceof CommandFailure) {
          io.err.write(`${error.message}\n`);
          return error.exitCode;
        }
        if (!(error instanceof WrongUse)) throw error;
        io.err.write(`${error.message}; usage: ${usage}\n`);
        return 2;
      }
    },
  };
}

type ArgumentsOfCommand = Pick<CommandDefinition<Arguments, Arguments>, 'positional' | 'options'>;

interface TypedWords {
  isHelp: boolean;
  options: Readonly<Record<string, Typed>>;
  positionals: readonly string[];
}

function parse({ positional = {}, options = {} }: ArgumentsOfCommand, words: readonly string[]): TypedWords {
  const config = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, configOf(option)]));
  const allowPositionals = Object.keys(positional).length > 0;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals,
      options: { ...config, ...HELP },
    });
    return { isHelp: values.help === true, options: values, positionals };
  } catch (error) {
    // Node's own sentence names the option that it does not know.
    throw new WrongUse((error as Error).message);
  }
}

function configOf({ kind }: Argument<unknown>): ParseArgsOptionsConfig[string] {
  return { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'list' };
}

function readValues<Positional extends Arguments, Options extends Arguments>(
  { name: command, positional, options }: CommandDefinition<Positional, Options>,
  typed: TypedWords,
): ValuesOf<Positional> & ValuesOf<Options> {
  const values: Record<string, unknown> = {};
  const expected = Object.entries(positional ?? {});
  expected.forEach(([name, argument], position) => {
    values[name] = argument.read(typed.positionals[position], name.toUpperCase());
  });
  if (typed.positionals.length > expected.length)
    throw new WrongUse(`${command} takes ${expected.map(([name]) => name.toUpperCase()).join(' ')} and nothing more`);
  for (const [name, option] of Object.entries(options ?? {}))
    values[name] = option.read(typed.options[name], `--${name}`);
  // Every name of both records has been read above with its own reader.
  return values as ValuesOf<Positional> & ValuesOf<Options>;
}
