import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { isTexts } from '../rename/walk.ts';

/** Where texts of something stand, in each language that has them. */
export function textPlaces(files: DraftFiles, ...path: Path): Path[] {
  return Object.keys(files)
    .filter(isTexts)
    .map((file) => [file, ...path])
    .filter((at) => valueAt(files, at) !== undefined);
}
