import { type Json, type Mutation, pickLanguage, questionsOf, type Random, spokenNames } from './mutation.ts';

/** Changes the spoken text of one question in one language. */
function reword(
  kind: string,
  change: (text: string, language: string, random: Random) => string | undefined,
): Mutation {
  return {
    kind,
    apply(files, random) {
      const { language, file, texts } = pickLanguage(files, random);
      const reworded = spokenNames(files).flatMap((name) => {
        const { text } = texts.questions[name];
        const changed = change(text, language, random);
        return changed === undefined || changed === text ? [] : [{ name, changed }];
      });
      const { name, changed } = random.pick(reworded) ?? {};
      if (name === undefined) return undefined;
      texts.questions[name].text = changed;
      return { file, at: [`questions.${name}`] };
    },
  };
}

/** Removes one text of one language. */
function remove(kind: string, part: 'questions' | 'edits' | 'crimes' | 'choices'): Mutation {
  return {
    kind,
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const all = texts[part];
      const name = random.pick(Object.keys(all));
      if (!name) return undefined;
      if (part !== 'choices') {
        delete all[name];
        return { file, at: [`${part}.${name}`] };
      }
      const code = random.pick(Object.keys(all[name]))!;
      delete all[name][code];
      return { file, at: [`choices.${name}.${code}`] };
    },
  };
}

const DENIALS: Record<string, string> = {
  es: '¿No es cierto que no le pasó nada?',
  en: 'Is it not true that it did not happen?',
  pt: 'Não é verdade que não aconteceu?',
  fr: "N'est-il pas vrai que cela n'est pas arrivé ?",
};

const INSTRUCTIONS: Record<string, string[]> = {
  es: ['Lea las opciones.', 'Encuestador: espere la respuesta.', '[Muestre la tarjeta 3]', 'NO LEER'],
  en: ['Read out the options.', 'Interviewer: wait for the answer.', '[Show card 3]', 'DO NOT READ'],
  pt: ['Leia as opções.', 'Entrevistador: espere a resposta.', '[Mostre o cartão 3]', 'NÃO LER'],
  fr: ['Ne pas lire les réponses.', 'Enquêteur : attendez la réponse.', '[Montrez la carte 3]', 'NE PAS LIRE'],
};

/** What is read aloud and shown, in one language at a time. */
export const wordingMutations: Mutation[] = [
  remove('a question without its text in a language', 'questions'),
  remove('a choice without its label in a language', 'choices'),
  remove('a warning without its message in a language', 'edits'),
  remove('a crime without its texts in a language', 'crimes'),
  reword('a misspelt fill', (text) => `${text} {neighborhood_}`),
  reword('a brace that does not close', (text) => `${text} {country`),
  reword('an instruction inside what is read aloud', (text, language, random) => {
    const instruction = random.pick(INSTRUCTIONS[language] ?? INSTRUCTIONS.en!)!;
    return random.pick([`${text} ${instruction}`, `${instruction} ${text}`]);
  }),
  reword('a question too long to follow', (text) => `${text} `.repeat(Math.ceil(90 / text.split(' ').length)).trim()),
  reword('a question that denies twice', (text, language) => `${DENIALS[language] ?? DENIALS.en} ${text}`),
  reword('a question without its mark', (text) => text.replace(/[¿?]/g, '').trim()),
  reword('a translation that stops halfway', (text) => {
    const words = text.split(' ');
    return words.length < 12 ? undefined : `${words.slice(0, Math.floor(words.length / 4)).join(' ')}?`;
  }),
  reword('a text that is not finished', (text, _, random) => `${text} ${random.pick(['TODO', '???', '<b>!</b>'])}`),
  {
    kind: 'a sentence left in another language',
    apply(files, random) {
      const { languages, defaultLanguage } = files['manifest.json'];
      const order: string[] = [defaultLanguage, ...languages.filter((each: string) => each !== defaultLanguage)];
      const { language, texts } = pickLanguage(files, random);
      const other = random.pick(order.filter((each) => each !== language))!;
      const part = random.pick(['questions', 'edits', 'crimes'])!;
      const name = random.pick(Object.keys(texts[part]))!;
      texts[part][name] = structuredClone(files[`texts/${other}.json`][part][name]);
      // Nobody can say which of the two was never translated; the default language is taken for the original.
      const later = order.indexOf(language) > order.indexOf(other) ? language : other;
      return { file: `texts/${later}.json`, at: [`${part}.${name}`] };
    },
  },
  {
    kind: 'a fill that one language lost',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const filled = Object.entries<Json>(texts.crimes).flatMap(([key, ofCrime]) =>
        ['screener', 'times'].flatMap((text) => (/\{\w+\}/.test(ofCrime[text]) ? [{ key, text }] : [])),
      );
      const { key, text } = random.pick(filled) ?? {};
      if (key === undefined || text === undefined) return undefined;
      texts.crimes[key][text] = texts.crimes[key][text].replace(/\{\w+\}/g, '').trim();
      return { file, at: [`crimes.${key}.${text}`] };
    },
  },
  {
    kind: 'a number that one language changed',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const name = random.pick(Object.keys(texts.edits).filter((id) => /\d/.test(texts.edits[id])));
      if (!name) return undefined;
      texts.edits[name] = texts.edits[name].replace(/\d+/, (digits: string) => String(Number(digits) + 1));
      return { file, at: [`edits.${name}`] };
    },
  },
  {
    kind: 'a fill that has no value there',
    apply(files, random) {
      const early = questionsOf(files).filter(
        ({ module, question }) => !module.repeat && question.type !== 'statement',
      );
      const found = random.pick(early.filter(({ screen }) => !screen.each).slice(0, 20));
      const repeated = random.pick(
        questionsOf(files).filter(({ module, screen }) => module.repeat === 'incidents' && !screen.each),
      );
      if (!found || !repeated) return undefined;
      for (const language of files['manifest.json'].languages)
        files[`texts/${language}.json`].questions[found.question.name].text += ` {${repeated.question.name}}`;
      return { file: `texts/${files['manifest.json'].languages[0]}.json`, at: [`questions.${found.question.name}`] };
    },
  },
  {
    kind: 'two choices with one label',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const list = random.pick(
        Object.keys(texts.choices).filter((each) => Object.keys(texts.choices[each]).length > 2),
      );
      if (!list) return undefined;
      const [code, otherCode] = Object.keys(texts.choices[list]);
      texts.choices[list][otherCode!] = texts.choices[list][code!];
      return { file, at: [`choices.${list}.${otherCode}`] };
    },
  },
  {
    kind: 'a label whose numbers are not those of its code',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const banded = Object.entries<Json>(texts.choices).flatMap(([list, labels]) =>
        Object.keys(labels).flatMap((code) =>
          /\d/.test(code) && /\d/.test(labels[code]) ? [[list, code] as const] : [],
        ),
      );
      const [list, code] = random.pick(banded) ?? [];
      if (!list || !code) return undefined;
      texts.choices[list][code] = texts.choices[list][code].replace(/\d+/, (digits: string) =>
        String(Number(digits) + 1),
      );
      return { file, at: [`choices.${list}.${code}`] };
    },
  },
  {
    kind: 'an instruction that one language lacks',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const name = random.pick(Object.keys(texts.questions).filter((each) => texts.questions[each].instruction));
      if (!name) return undefined;
      delete texts.questions[name].instruction;
      return { file, at: [`questions.${name}`] };
    },
  },
  {
    kind: 'a question with the words of another',
    apply(files, random) {
      const names = spokenNames(files);
      const original = random.pick(names);
      const copy = random.pick(names);
      if (!original || !copy || original === copy) return undefined;
      for (const language of files['manifest.json'].languages) {
        const { questions } = files[`texts/${language}.json`];
        questions[copy].text = questions[original].text;
      }
      return {
        file: `texts/${files['manifest.json'].languages[0]}.json`,
        at: [`questions.${original}`, `questions.${copy}`],
      };
    },
  },
  {
    kind: 'texts of a question that is gone',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const name = random.pick(Object.keys(texts.questions))!;
      texts.questions[`${name.replace('[c]_', '')}_v1`] = structuredClone(texts.questions[name]);
      return { file, at: [`questions.${name.replace('[c]_', '')}_v1`] };
    },
  },
];
