import { shownLocation } from '../../database-location.ts';
import { StartError, type StartErrorCode } from '../../start-error.ts';
import { engineOf } from '../engine.ts';
import { type StorageFault, storageFaultOf } from '../storage-fault.ts';
import { CopyError } from './copy-error.ts';

/** What would be corrected in the settings of a server that starts is a fault once rows are copied. */
const FAULTS: Readonly<Partial<Record<StartErrorCode, StorageFault>>> = {
  'database-unreachable': 'lost',
  'database-busy': 'held',
  'database-disk-full': 'full',
};

/** Nothing has to be written to the source, so these speak of reading it. */
const UNREADABLE: readonly StartErrorCode[] = ['unwritable-folder', 'database-rights'];

/** One of the two databases of a copy. An error of work on it says which database it is and what to do. */
export interface Side {
  readonly location: string;
  /** The location as it may be shown. */
  readonly shown: string;
  /** Runs work that looks at the database, before anything is copied. */
  opening<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work that copies. */
  copying<T>(work: () => Promise<T>): Promise<T>;
}

/** Both databases, by the names that their arguments have. */
export interface CopySides {
  readonly from: Side;
  readonly to: Side;
}

export function copySides(from: string, to: string): CopySides {
  return { from: sideOf('FROM', from, to), to: sideOf('TO', to, to) };
}

function sideOf(argument: 'FROM' | 'TO', location: string, to: string): Side {
  const shown = shownLocation(location);
  const interrupted = (fault: StorageFault) =>
    new CopyError('interrupted', { database: shown, fault, to: shownLocation(to) });

  const asCopyError = (error: unknown, hasBegun: boolean): unknown => {
    const known = engineOf(location).asStartError(error, location);
    if (!(known instanceof StartError)) {
      const fault = storageFaultOf(error);
      return fault ? interrupted(fault) : known;
    }
    const code: StartErrorCode = known.code;
    const fault = FAULTS[code];
    if (hasBegun && fault) return interrupted(fault);
    return argument === 'FROM' && UNREADABLE.includes(code)
      ? new CopyError('source-unreadable', { from: shown })
      : new CopyError('not-opened', { sentence: known.message.replaceAll('CIFRA_DB', argument) });
  };

  const during =
    (hasBegun: boolean) =>
    async <T>(work: () => Promise<T>) => {
      try {
        return await work();
      } catch (error) {
        throw asCopyError(error, hasBegun);
      }
    };
  return { location, shown, opening: during(false), copying: during(true) };
}
