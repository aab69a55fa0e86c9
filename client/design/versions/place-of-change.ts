import { type DraftFiles, isJsonRecord, type Path, placeOfFinding } from '#questionnaires';

/**
 * Where in a draft something stands that a change is about: a question, a screen, a form, a list, a crime, a setting;
 * undefined where nothing of that name is there any more.
 *
 * @param subject of a `Change`: a name, or the path of a text or of a setting
 */
export function placeOfChange(files: DraftFiles, subject: string): Path | undefined {
  const [part = '', name = ''] = subject.split('.');
  switch (part) {
    case 'questions':
    case 'screens':
    case 'forms':
      return inModules(files, name);
    case 'choices':
      return inFile(files, LISTS, `lists.${name}`, 3);
    case 'crimes':
      return inFile(files, CRIMES, name, 3);
    default:
      return (
        inModules(files, subject) ??
        inFile(files, LISTS, `lists.${subject}`, 3) ??
        inFile(files, CRIMES, subject, 3) ??
        inFile(files, 'manifest.json', subject, 2)
      );
  }
}

const LISTS = 'modules/lists.json';
const CRIMES = 'crime-types.json';

/** A form by its name, or what stands in one. */
function inModules(files: DraftFiles, name: string): Path | undefined {
  const modules = Object.keys(files).filter((file) => file.startsWith('modules/') && file !== LISTS);
  const form = modules.find((file) => {
    const content = files[file];
    return isJsonRecord(content) && content.form === name;
  });
  if (form !== undefined) return [form];
  for (const file of modules) {
    const place = inFile(files, file, name, 3);
    if (place) return place;
  }
  return undefined;
}

/** @param least steps of a place that is the thing itself, and not what is around it */
function inFile(files: DraftFiles, file: string, path: string, least: number): Path | undefined {
  const place = placeOfFinding({ file, path }, files);
  return place.length >= least ? place : undefined;
}
