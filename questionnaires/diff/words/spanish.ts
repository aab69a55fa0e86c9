import type { ReasonWords } from './reason-words.ts';

export const reasonsInSpanish: ReasonWords = {
  verdict: {
    breaks: 'Rompe la comparabilidad',
    mapping: 'Necesita una correspondencia',
    mapped: 'Con correspondencia',
    safe: 'Seguro',
  },
  kind: {
    question: 'Preguntas',
    routing: 'A quién se pregunta',
    options: 'Respuestas',
    edit: 'Validaciones',
    text: 'Redacción',
    translation: 'Traducción',
    order: 'Orden',
    crime: 'Delitos',
    setting: 'Ajustes',
  },
  mapped: 'Una correspondencia dice qué valor de antes es cuál de hoy; el análisis la usa.',
  reasons: {
    'reference-window': 'Los dos cuestionarios cuentan los delitos de períodos de distinta duración.',
    'window-wording': 'Las palabras que dicen el período deciden qué hechos sitúa la gente dentro de él.',
    'lead-in':
      'Los años anteriores por los que se pregunta primero dejan fuera del período los hechos más antiguos; los dos lo hacen de manera distinta.',
    'screener-way':
      'Si se pregunta delito por delito, la gente recuerda más hechos que si se pregunta por varios a la vez.',
    population: 'Los dos entrevistan a personas adultas a partir de edades distintas.',
    'selection-method':
      'Los dos seleccionan a la persona adulta de maneras distintas, que hacen entrar a personas distintas en la muestra.',
    'answer-draw': 'Lo que se sortea para las preguntas siguientes se sortea de otra manera.',
    mode: 'La gente no cuenta lo mismo en persona, por teléfono y en una pantalla; los modos no se pueden unir sin una prueba.',
    'self-completion':
      'Lo que se contesta a solas y lo que se dice en voz alta difieren, sobre todo cuando se trata de violencia.',
    privacy: 'Que alguien escuche, o que una pregunta se pueda omitir, decide lo que se cuenta.',
    'language-gone': 'Quienes podían ser entrevistados en este idioma quedan fuera o contestan en otro.',
    'crime-gone': 'Uno de los dos no pregunta por este delito, y sus totales cuentan menos.',
    'module-off': 'Uno de los dos no mide lo que mide el módulo.',
    'screener-wording': 'Las palabras de una pregunta filtro deciden qué hechos se recuerdan y se cuentan.',
    'screener-order':
      'Un hecho se cuenta en la primera pregunta filtro en la que cabe; en otro orden cuenta como otro delito.',
    'crime-asked-of-others':
      'A quien no se le pregunta por un delito se le cuenta como si no lo hubiera sufrido, y los dos preguntan a personas distintas.',
    'crime-in-totals':
      'Los totales del cuestionario que pregunta por este delito lo incluyen y cuentan más; las cifras de cada delito siguen siendo comparables.',
    totals: 'Este total se compone de otros delitos.',
    'counted-otherwise':
      'Las mismas respuestas se cuentan de otra manera: como otro delito, en otra unidad o sobre otra base.',
    attempts: 'Que las tentativas cuenten o no decide cuántos hechos hay.',
    caps: 'Los dos piden detalles de hechos distintos, y las cifras se basan en otra selección de ellos.',
    'series-rule': 'Los hechos parecidos se juntan a partir de otro número.',
    'iccs-code': 'Los hechos quedan en otro código de la clasificación internacional.',
    'reporting-bodies': 'Cuenta como denuncia lo que se dice a otras autoridades.',
    'reporting-wording': 'Las palabras de esta pregunta deciden qué cuenta como denuncia y, con ello, la cifra negra.',
    'not-asked-is-no':
      'A quien no se le pregunta se le cuenta como «no»; uno de los dos le pregunta, y puede decir que sí.',
    'sdg-source': 'Esta serie de los Objetivos de Desarrollo Sostenible se compone de otra cosa.',
    'unit-asked': 'Se pregunta a otra unidad, o por otras.',
    'question-gone': 'Uno de los dos no se lo pregunta a nadie.',
    'asked-of-fewer': 'Uno de los dos pregunta a menos personas, y sus respuestas representan a menos gente.',
    'answered-by-rule': 'Por algunas personas uno de los dos contesta con una regla lo que el otro les pregunta.',
    'answer-type': 'La respuesta es de otro tipo.',
    'other-list': 'Las respuestas entre las que se elige son otras.',
    'range-narrower': 'Uno de los dos rechaza números que el otro acepta.',
    'answer-for-fewer': 'Uno de los dos ofrece esta respuesta a menos personas.',
    'answer-between':
      'Uno de los dos tiene una respuesta más, y quien la elige habría elegido una de las otras; estas pierden personas.',
    'scale-turned': 'Una escala que se lee al revés se contesta de otra manera.',
    'no-answer-in-figure':
      'Quien no sabe o no responde forma parte de la cifra, y uno de los dos deja que más personas queden así.',
    'number-of-answers': 'Quien puede dar más respuestas da más.',
    'card-to-rows': 'Si se pregunta una por una, se dice que sí a más cosas de las que se marcan en una tarjeta.',
    'asked-or-observed':
      'Las respuestas que se leen se eligen más a menudo que las que cada quien tiene que pensar por su cuenta.',
    'form-order':
      'Lo que se pregunta antes cambia lo que se recuerda y se opina; si se pide primero la opinión, se cuentan más delitos.',
    'question-wording':
      'Preguntado con otras palabras, puede contestarse de otra manera; solo lo dice una prueba con las dos redacciones.',
    'answer-wording': 'La respuesta que la gente oye o lee dice otra cosa.',
    'observed-wording':
      'Estas palabras dicen a quien entrevista qué mirar y qué marcar; con otras puede marcar otra cosa.',
    'country-words': 'Las preguntas que citan estas palabras preguntan por otra cosa.',
    'variable-renamed': 'Es la misma pregunta con otro nombre; una correspondencia une las respuestas.',
    'code-renamed': 'Es la misma respuesta con otro código; una correspondencia une las respuestas.',
    'answer-gone':
      'Uno de los dos no tiene esta respuesta; mientras una correspondencia no diga cuál es, queda aparte.',
    'coded-wording':
      'Quien entrevista elige el código por estas palabras; con otras, la misma respuesta puede quedar en otro. Una correspondencia dice cuál es.',
    'state-gone': 'Uno de los dos no tiene este estado; mientras una correspondencia no diga cuál es, queda aparte.',
    'numbers-in-files':
      'Un número de los archivos de datos significa otra respuesta en cada uno de los dos; una los archivos por código, o recodifique.',
    typography: 'Las palabras son las mismas; solo cambió cómo están escritas.',
    'language-new': 'Más personas pueden ser entrevistadas en su idioma; a las demás se les pregunta como antes.',
    'question-new': 'Nada de lo que se medía antes depende de ella.',
    'crime-new': 'Ningún total lo cuenta, y los demás delitos se cuentan como antes.',
    'module-on': 'Lo que mide el módulo es nuevo; sus preguntas vienen después de las que había.',
    'not-in-use': 'No se pregunta a nadie, en ninguna de las dos versiones.',
    'asked-of-more': 'A todas las personas a las que se preguntaba se les sigue preguntando; compare entre ellas.',
    'answer-new': 'Antes estaba entre las otras respuestas; estas conservan su significado.',
    'answer-for-more': 'Todas las personas que podían elegir esta respuesta todavía pueden.',
    'range-wider': 'Todos los números que se aceptaban se siguen aceptando.',
    'no-answer': 'La dejan sin respuesta menos o más personas; las respuestas significan lo mismo.',
    'answer-order': 'Los códigos significan lo mismo; una los archivos de datos por código.',
    'answer-form': 'Lo que se puede contestar significa lo mismo que antes.',
    'question-order': 'Las preguntas siguen en su formulario, entre las mismas vecinas.',
    rows: 'Las mismas preguntas están juntas en una pantalla.',
    edit: 'Se consulta a quien entrevista sobre respuestas improbables; lo que se pregunta a la gente es lo mismo.',
    instruction: 'La persona oye lo mismo; solo quien entrevista lee otra cosa.',
    heading: 'Es un título o un nombre corto; ninguna pregunta lo dice.',
    'read-aloud': 'Solo se dice; nadie lo contesta.',
    'care-afterwards': 'Cambia lo que se hace con la respuesta, no cómo se pregunta.',
    'known-chance':
      'Las dos maneras seleccionan a cada persona adulta del hogar con una probabilidad conocida, y el ponderador la tiene en cuenta.',
    'state-new': 'Las respuestas con los demás estados significan lo mismo que antes.',
    'country-settings': 'Es un ajuste del país; las preguntas son las mismas.',
    note: 'Es una nota o una marca de la versión; ninguna cifra depende de ella.',
  },
};
