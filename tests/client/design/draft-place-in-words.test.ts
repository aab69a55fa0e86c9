import { describe, expect, it } from 'vitest';
import type { DraftFiles, Path } from '#questionnaires';
import { draftPlaceInWords, type PlaceWords } from '../../../client/design/places/draft-place-in-words.ts';
import { designEditorTexts } from '../../../client/text/design-editor/design-editor-texts.ts';
import { designPlaceTexts } from '../../../client/text/design-places/design-place-texts.ts';
import { nameOfLanguage } from '../../../client/text/name-of-language.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

function wordsIn(language: 'es' | 'en' | 'pt' | 'fr'): PlaceWords {
  const nameOf = (code: string) => nameOfLanguage(code, language);
  return { language, editor: designEditorTexts[language], places: designPlaceTexts[language], nameOf };
}

const spanish = wordsIn('es');
const said = (...at: Path) => draftPlaceInWords(lacsi, at, spanish);

describe('a place of a questionnaire is named as the structure and the properties name it', () => {
  it('by the thing and its setting, without the files and the things around', () => {
    expect(said('crime-types.json', 'crimes', 'vehicle_theft', 'gate')).toBe('Delito vehicle_theft: Filtro');
    const vehicles = ['modules/household.json', 'screens', 'vehicles'];
    expect(said(...vehicles)).toBe('Pantalla vehicles (household)');
    const count = [...vehicles, 'questions', 'n_vehicles'];
    expect(said(...count, 'visibleIf')).toBe('Pregunta n_vehicles: Se pregunta cuando');
    expect(said(...count, 'edits', 'more_vehicles_than_residents', 'when')).toBe(
      'Validación more_vehicles_than_residents: Cuándo',
    );
    expect(said('modules/household.json', 'when')).toBe('Formulario household: Cuándo');
    expect(said('modules/lists.json', 'lists', 'tenure', 'rented')).toBe('Lista tenure: Opción rented');
    expect(said('manifest.json', 'details', 'perCrime')).toBe('Ajustes: Detalles › Por delito');
    expect(said('manifest.json', 'definitions', 'armed')).toBe('Condición armed');
  });

  it('by what a text is of, and its language', () => {
    expect(said('texts/es.json', 'questions', 'dwelling_class', 'text')).toBe('Texto de dwelling_class (español)');
    expect(said('texts/pt.json', 'questions', 'dwelling_class')).toBe('Texto de dwelling_class (portugués)');
    expect(said('texts/es.json', 'choices', 'tenure', 'rented')).toBe('Lista tenure: Etiqueta de rented (español)');
    expect(said('texts/fr.json', 'crimes', 'burglary', 'name')).toBe('Delito burglary: Nombre (francés)');
    expect(said('manifest.json', 'fills', 'police', 'es')).toBe('Palabras del país: police (español)');
    expect(said('design/translation.json', 'pt', 'questions.dwelling_class.text')).toBe(
      'Estado de la traducción: Texto de dwelling_class (portugués)',
    );
  });

  it('by what accompanies it, and by its path where nobody expects it', () => {
    expect(said('design/scenarios.json', 'scenarios', 'no-crime', 'answers')).toBe(
      'Escenario «Todas las personas aceptan participar y no les pasó nada»',
    );
    expect(said('design/comments.json', 'comments', '1')).toBe('Comentario');
    expect(said('other.json', 'x')).toBe('other.json › x');
  });

  it.each(['es', 'en', 'pt', 'fr'] as const)('in %s, whatever stands there', (language) => {
    const walk = (value: unknown, at: Path) => {
      expect(draftPlaceInWords(lacsi, at, wordsIn(language))).not.toMatch(/undefined|\.json/);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        for (const [name, inner] of Object.entries(value)) walk(inner, [...at, name]);
    };
    for (const [file, content] of Object.entries(lacsi)) if (!file.startsWith('design/')) walk(content, [file]);
  });
});
