import type { DesignVersionsTexts } from './design-versions-texts.ts';

export const designVersionsInSpanish: DesignVersionsTexts = {
  title: 'Versiones',
  earlier: 'Versión anterior',
  later: 'Versión posterior',
  began: (version) => `${version} (de aquí partió este borrador)`,
  versionBegan: (version) => `${version} (su origen)`,
  toList: 'Todos los cuestionarios',
  noOther: 'No hay otra versión publicada con la que comparar.',
  view: 'Mostrar',
  views: { changes: 'Qué cambió', comparability: 'Informe de comparabilidad' },
  comparing: 'Comparando las dos versiones…',
  reading: 'Leyendo la otra versión…',
  unreadable:
    'El cuestionario tiene errores que impiden leerlo. Corrija primero los errores que muestra la pestaña de hallazgos.',
  same: 'La entrevista es la misma en las dos versiones.',
  filter: 'Mostrar cambios',
  all: 'Todos',
  noneOfKind: 'Ninguno de este tipo.',
  goThere: (subject) => `Ir a ${subject}`,
  more: (count) => (count === '1' ? 'Mostrar el otro' : `Mostrar los otros ${count}`),
  impact: {
    title: 'Impacto',
    of: 'Impacto de',
    ofs: { risky: 'Lo que no es seguro', all: 'Todos los cambios' },
    parts: {
      forms: 'Formularios',
      figures: 'Cifras',
      series: 'Series ODS',
      edits: 'Validaciones',
      scenarios: 'Escenarios',
      exports: 'Archivos de datos',
      variables: 'Variables',
    },
    units: { case: 'casos', household: 'hogares', member: 'miembros', person: 'personas', incident: 'incidentes' },
    none: 'Nada',
    work: 'Trabajo ya hecho',
    interviews: ({ n, count, version }) => {
      if (n === 0) return `Hasta ayer (UTC) no había llegado ninguna entrevista hecha con la versión ${version}.`;
      return n === 1
        ? `Hasta ayer (UTC) había llegado 1 entrevista hecha con la versión ${version}.`
        : `Hasta ayer (UTC) habían llegado ${count} entrevistas hechas con la versión ${version}.`;
    },
    tablets: ({ n, count, version }) => {
      if (n === 0) return `Ninguna tableta guarda la versión ${version}.`;
      return n === 1 ? `1 tableta guarda la versión ${version}.` : `${count} tabletas guardan la versión ${version}.`;
    },
    untold: ({ n, editions }) =>
      `Las tabletas no dicen cuántas entrevistas hay empezadas con ella, porque ${n === 1 ? `la edición ${editions} la usa` : `las ediciones ${editions} la usan`} para las nuevas.`,
    begun: (told) => {
      if (told.n === 0) return 'No tienen entrevistas empezadas con ella.';
      return told.n === 1
        ? 'Tienen 1 entrevista empezada con ella.'
        : `Tienen ${told.count} entrevistas empezadas con ella.`;
    },
    drafts: ({ n, count }) => {
      if (n === 0) return 'El servidor no guarda copia de ninguna entrevista empezada.';
      return n === 1
        ? 'De todos los cuestionarios y versiones hay 1 entrevista empezada respaldada en el servidor. Está sellada.'
        : `De todos los cuestionarios y versiones hay ${count} entrevistas empezadas respaldadas en el servidor. Están selladas.`;
    },
  },
  mapping: {
    title: 'Correspondencia',
    code: ({ old, variables }) => `Leer la respuesta anterior ${old} de ${variables} como`,
    variable: ({ old, to }) => `Leer la variable anterior ${old} como ${to}.`,
    same: ({ old, variables }) =>
      `Leer las respuestas anteriores ${old} de ${variables} como las mismas, sean cuales fueran sus números.`,
    sameStated: (old) => `${old} se leen como las mismas respuestas, sean cuales fueran sus números.`,
    others: 'Otras correspondencias de esa versión',
    othersLead:
      'No pertenecen a ningún cambio de arriba: lo que nombran cambió otra vez, o no existe. Se leen de todos modos.',
    choose: 'Elija una respuesta',
    state: 'Declarar la correspondencia',
    takeBack: 'Retirar la correspondencia',
    stated: ({ old, to }) => `${old} se lee como ${to}.`,
    inDraft: 'La correspondencia se declara en un borrador. Empiece la versión siguiente para declararla.',
    wrong: 'Hay correspondencias imposibles. La versión no se puede publicar con ellas:',
    problems: {
      'unknown-old-variable': 'la versión anterior no tiene esa variable',
      'unknown-new-variable': 'esta versión no tiene esa variable',
      'unknown-old-code': 'la versión anterior no tiene esa respuesta',
      'unknown-new-code': 'esta versión no tiene esa respuesta',
      'name-again': 'esta versión usa ese nombre para otra pregunta: dele otro nombre',
      twice: 'dos variables serían una sola',
    },
  },
  report: {
    title: (standard) => `Junto a ${standard}`,
    lead: 'Cada cifra y cada pregunta del estándar, y cómo queda en este cuestionario. Lo que el estándar deja a cada país no es una desviación.',
    summary: 'Resumen',
    result: 'Resultado',
    figures: 'Cifras',
    questions: 'Preguntas',
    added: 'Preguntas solo de este cuestionario',
    standard: 'Estándar',
    own: 'Este cuestionario',
    search: 'Buscar en nombres y palabras',
    found: ({ n, count }) => (n === 1 ? '1 encontrada' : `${count} encontradas`),
    document: 'Descargar el informe (HTML)',
    csv: 'Descargar la tabla (CSV)',
    standing: {
      same: 'Igual',
      otherwise: 'Se pregunta de otro modo',
      'not-comparable': 'No comparable',
      'not-asked': 'No se pregunta',
    },
    noStandard: 'El servidor no tiene el estándar lacsi-2018-r1.',
  },
  open: 'Qué cambió',
  openOf: (name) => `Qué cambió en ${name}`,
  verdict: {
    breaks: 'Rompe la comparabilidad',
    mapping: 'Necesita correspondencia',
    mapped: 'Con correspondencia',
    safe: 'Seguro',
  },
};
