/** What a picture is to who does not see it: the title first, for a sentence alone names neither crime nor outcome. */
export function spokenPicture(title: string, finding: string): string {
  return finding === '' ? title : `${title}. ${finding}`;
}
