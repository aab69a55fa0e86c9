import { shownLocation } from '../../database-location.ts';
import { StartError } from '../../start-error.ts';
import { engineOf } from '../engine.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { CopyError } from './copy-error.ts';

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
  const interrupted = (fault: NonNullable<ReturnType<typeof storageFaultOf>>) =>
    new CopyError('interrupted', { database: shown, fault, to: shownLocation(to) });

  const asCopyError = (error: unknown, hasBegun: boolean): unknown => {
    const fault = storageFaultOf(error);
    if (hasBegun && (fault === 'lost' || fault === 'held')) return interrupted(fault);
    const known = engineOf(location).asStartError(error, location);
    if (known instanceof StartError && known.code !== 'database-disk-full')
      return argument === 'FROM' && /^(unwritable-folder|database-rights)$/.test(known.code)
        ? new CopyError('source-unreadable', { from: shown })
        : new CopyError('not-opened', { sentence: known.message.replaceAll('CIFRA_DB', argument) });
    return fault ? interrupted(fault) : known;
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
