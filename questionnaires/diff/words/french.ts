import type { ReasonWords } from './reason-words.ts';

export const reasonsInFrench: ReasonWords = {
  verdict: {
    breaks: 'Rompt la comparabilité',
    mapping: 'Demande une correspondance',
    mapped: 'Avec correspondance',
    safe: 'Sûr',
  },
  kind: {
    question: 'Questions',
    routing: 'À qui l’on demande',
    options: 'Réponses',
    edit: 'Contrôles',
    text: 'Formulation',
    translation: 'Traduction',
    order: 'Ordre',
    crime: 'Infractions',
    setting: 'Réglages',
  },
  mapped: 'Une correspondance dit quelle valeur d’avant est laquelle d’aujourd’hui ; l’analyse s’en sert.',
  reasons: {
    'reference-window': 'Les deux questionnaires comptent les infractions de périodes de durée différente.',
    'window-wording': 'Les mots qui disent la période décident des faits que les gens y placent.',
    'lead-in':
      'Les années antérieures, demandées d’abord, tiennent les faits plus anciens hors de la période ; les deux ne le font pas de la même manière.',
    'screener-way':
      'Interrogés infraction par infraction, les gens se souviennent de plus de faits que lorsqu’on en demande plusieurs à la fois.',
    population: 'Les deux interrogent les adultes à partir d’âges différents.',
    'selection-method':
      'Les deux tirent l’adulte de manières différentes, qui font entrer d’autres personnes dans l’échantillon.',
    'answer-draw': 'Ce qui est tiré au sort pour les questions suivantes l’est d’une autre manière.',
    mode: 'On ne raconte pas la même chose en face à face, au téléphone et devant un écran ; les modes ne se joignent pas sans essai.',
    'self-completion':
      'Ce que l’on répond seul et ce que l’on dit à voix haute diffèrent, surtout quand il s’agit de violence.',
    privacy: 'Que quelqu’un écoute, ou qu’une question puisse être passée, décide de ce qui est raconté.',
    'language-gone':
      'Les personnes qui pouvaient être interrogées dans cette langue sont laissées de côté ou répondent dans une autre.',
    'crime-gone': 'L’un des deux ne demande pas cette infraction, et ses totaux comptent moins.',
    'module-off': 'L’un des deux ne mesure pas ce que mesure le module.',
    'screener-wording': 'Les mots d’une question filtre décident des faits dont on se souvient et que l’on raconte.',
    'screener-order':
      'Un fait est raconté à la première question filtre qui lui convient ; dans un autre ordre, il compte comme une autre infraction.',
    'crime-asked-of-others':
      'Qui n’est pas interrogé sur une infraction compte comme ne l’ayant pas subie, et les deux n’interrogent pas les mêmes personnes.',
    'crime-in-totals':
      'Les totaux du questionnaire qui interroge sur cette infraction la comprennent et comptent plus ; les chiffres de chaque infraction restent comparables.',
    totals: 'Ce total est fait d’autres infractions.',
    'counted-otherwise':
      'Les mêmes réponses sont comptées autrement : comme une autre infraction, dans une autre unité ou sur une autre base.',
    attempts: 'Le nombre de faits dépend de ce que les tentatives comptent ou non.',
    caps: 'Les deux demandent le détail de faits différents, et les chiffres reposent sur un autre choix de faits.',
    'series-rule': 'Les faits semblables sont réunis à partir d’un autre nombre.',
    'iccs-code': 'Les faits relèvent d’un autre code de la classification internationale.',
    'reporting-bodies': 'Un signalement à d’autres autorités compte comme signalé.',
    'reporting-wording':
      'Les mots de cette question décident de ce qui compte comme signalé et, par là, du chiffre noir.',
    'not-asked-is-no':
      'Qui n’est pas interrogé compte comme « non » ; l’un des deux l’interroge, et la réponse peut être oui.',
    'sdg-source': 'Cette série des objectifs de développement durable est faite d’autre chose.',
    'unit-asked': 'La question porte sur une autre unité, ou est posée pour d’autres.',
    'question-gone': 'L’un des deux ne le demande à personne.',
    'asked-of-fewer': 'L’un des deux interroge moins de personnes, et ses réponses valent pour moins de gens.',
    'answered-by-rule': 'Pour certaines personnes l’un des deux répond par une règle à ce que l’autre leur demande.',
    'answer-type': 'La réponse est d’une autre sorte.',
    'other-list': 'Les réponses entre lesquelles on choisit sont d’autres.',
    'range-narrower': 'L’un des deux refuse des nombres que l’autre accepte.',
    'answer-for-fewer': 'L’un des deux propose cette réponse à moins de personnes.',
    'answer-between':
      'L’un des deux a une réponse de plus, et qui la choisit en aurait choisi une autre ; celles-ci perdent des personnes.',
    'scale-turned': 'Une échelle lue dans l’autre sens reçoit d’autres réponses.',
    'no-answer-in-figure':
      'Qui ne sait pas ou refuse fait partie du chiffre, et l’un des deux laisse plus de personnes dans ce cas.',
    'number-of-answers': 'Qui peut donner plus de réponses en donne plus.',
    'card-to-rows': 'Quand on demande point par point, on dit oui à plus de points qu’on n’en coche sur une carte.',
    'asked-or-observed':
      'Les réponses qui sont lues sont choisies plus souvent que celles auxquelles il faut penser soi-même.',
    'form-order':
      'Ce que l’on demande avant change les souvenirs et les avis ; quand l’avis est demandé d’abord, on raconte plus d’infractions.',
    'question-wording':
      'Demandé en d’autres mots, cela peut recevoir d’autres réponses ; seul un essai des deux formulations le dit.',
    'answer-wording': 'La réponse que les gens entendent ou lisent dit autre chose.',
    'observed-wording':
      'Ces mots disent à l’enquêteur quoi regarder et quoi noter ; avec d’autres, il peut noter autre chose.',
    'country-words': 'Les questions qui citent ces mots demandent autre chose.',
    'variable-renamed': 'C’est la même question sous un autre nom ; une correspondance joint les réponses.',
    'code-renamed': 'C’est la même réponse sous un autre code ; une correspondance joint les réponses.',
    'answer-gone':
      'L’un des deux n’a pas cette réponse ; tant qu’une correspondance ne dit pas laquelle c’est, elle reste à part.',
    'coded-wording':
      'L’enquêteur choisit le code d’après ces mots ; avec d’autres, la même réponse peut en recevoir un autre. Une correspondance dit lequel c’est.',
    'state-gone':
      'L’un des deux n’a pas cet État ; tant qu’une correspondance ne dit pas lequel c’est, il reste à part.',
    'numbers-in-files':
      'Un nombre des fichiers de données désigne une autre réponse dans chacun des deux ; joignez les fichiers par code, ou recodez.',
    typography: 'Les mots sont les mêmes ; seule leur écriture a changé.',
    'language-new': 'Plus de personnes peuvent être interrogées dans leur langue ; les autres le sont comme avant.',
    'question-new': 'Rien de ce qui était mesuré avant n’en dépend.',
    'crime-new': 'Aucun total ne la compte, et les autres infractions sont comptées comme avant.',
    'module-on': 'Ce que mesure le module est nouveau ; ses questions viennent après celles qui étaient là.',
    'not-in-use': 'On ne le demande à personne, dans aucune des deux versions.',
    'asked-of-more': 'Toutes les personnes interrogées le sont encore ; comparez entre elles.',
    'answer-new': 'Avant, elle était parmi les autres réponses ; celles-ci gardent leur sens.',
    'answer-for-more': 'Toutes les personnes qui pouvaient choisir cette réponse le peuvent encore.',
    'range-wider': 'Tous les nombres qui étaient acceptés le sont encore.',
    'no-answer': 'Moins ou plus de personnes la laissent sans réponse ; les réponses ont le même sens.',
    'answer-order': 'Les codes ont le même sens ; joignez les fichiers de données par code.',
    'answer-form': 'Ce que l’on peut répondre a le même sens qu’avant.',
    'question-order': 'Les questions restent dans leur formulaire, parmi les mêmes voisines.',
    rows: 'Les mêmes questions sont réunies sur un écran.',
    edit: 'L’enquêteur est interrogé sur des réponses improbables ; ce que l’on demande aux gens reste le même.',
    instruction: 'La personne entend la même chose ; seul l’enquêteur lit autre chose.',
    heading: 'C’est un titre ou un nom court ; aucune question ne le dit.',
    'read-aloud': 'On le dit seulement ; personne n’y répond.',
    'care-afterwards': 'Cela change ce que l’on fait de la réponse, non la manière de demander.',
    'known-chance':
      'Les deux manières tirent chaque adulte du ménage avec une probabilité connue, et le poids en tient compte.',
    'state-new': 'Les réponses avec les autres États ont le même sens qu’avant.',
    'country-settings': 'C’est un réglage du pays ; les questions sont les mêmes.',
    note: 'C’est une remarque ou une marque de la version ; aucun chiffre n’en dépend.',
  },
};
