import highsModule, { type Highs } from 'highs';

// Its types describe a module of another format than the one that Node loads.
const loadHighs = highsModule as unknown as () => Promise<Highs>;

let solver: Promise<Highs> | undefined;

/** The solver of linear programs, loaded once. */
export function linearSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}
