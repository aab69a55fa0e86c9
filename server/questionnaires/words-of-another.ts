import { commentsIn, DESIGN_FILES, type DesignComment, type DraftFiles, type Path } from '#questionnaires';

/**
 * Which comment a change writes in the name of another person, or words otherwise than its author did. To settle one
 * and to take one away is everybody's.
 *
 * @param by account of who makes the change
 * @returns its path; undefined where there is none
 */
export function wordsOfAnother(before: DraftFiles, after: DraftFiles, by: string): Path | undefined {
  const file = DESIGN_FILES.comments;
  if (before[file] === after[file]) return undefined;
  const known = new Map(commentsIn(before).map((comment) => [comment.id, comment]));
  const foreign = commentsIn(after).find((comment) => {
    const there = known.get(comment.id);
    if (there && isSaidAlike(there, comment)) return false;
    return comment.by !== by || (there !== undefined && there.by !== by);
  });
  return foreign && [file, 'comments', foreign.id];
}

const isSaidAlike = (one: DesignComment, other: DesignComment) =>
  one.by === other.by && one.at === other.at && one.text === other.text;
