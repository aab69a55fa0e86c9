import type { ReasonWords } from './reason-words.ts';

export const reasonsInPortuguese: ReasonWords = {
  verdict: {
    breaks: 'Quebra a comparabilidade',
    mapping: 'Precisa de uma correspondência',
    mapped: 'Com correspondência',
    safe: 'Seguro',
  },
  kind: {
    question: 'Perguntas',
    routing: 'A quem se pergunta',
    options: 'Respostas',
    edit: 'Validações',
    text: 'Redação',
    translation: 'Tradução',
    order: 'Ordem',
    crime: 'Crimes',
    setting: 'Configurações',
  },
  mapped: 'Uma correspondência diz qual valor de antes é qual de hoje; a análise a usa.',
  reasons: {
    'reference-window': 'Os dois questionários contam os crimes de períodos de duração diferente.',
    'window-wording': 'As palavras que dizem o período decidem quais fatos as pessoas situam dentro dele.',
    'lead-in':
      'Os anos anteriores, sobre os quais se pergunta primeiro, deixam os fatos mais antigos fora do período; os dois fazem isso de maneiras diferentes.',
    'screener-way':
      'Quando se pergunta crime por crime, as pessoas lembram mais fatos do que quando se pergunta sobre vários de uma vez.',
    population: 'Os dois entrevistam pessoas adultas a partir de idades diferentes.',
    'selection-method':
      'Os dois sorteiam a pessoa adulta de maneiras diferentes, que trazem pessoas diferentes para a amostra.',
    'answer-draw': 'O que se sorteia para as perguntas seguintes é sorteado de outra maneira.',
    mode: 'As pessoas não contam o mesmo pessoalmente, por telefone e em uma tela; os modos não podem ser juntados sem um teste.',
    'self-completion':
      'O que se responde a sós e o que se diz em voz alta são diferentes, sobretudo quando se trata de violência.',
    privacy: 'Se alguém escuta, e se uma pergunta pode ser pulada, isso decide o que é contado.',
    'language-gone': 'Quem podia ser entrevistado neste idioma fica de fora ou responde em outro.',
    'crime-gone': 'Um dos dois não pergunta sobre este crime, e seus totais contam menos.',
    'module-off': 'Um dos dois não mede o que o módulo mede.',
    'screener-wording': 'As palavras de uma pergunta filtro decidem quais fatos são lembrados e contados.',
    'screener-order':
      'Um fato é contado na primeira pergunta filtro em que cabe; em outra ordem, conta como outro crime.',
    'crime-asked-of-others':
      'Quem não é perguntado sobre um crime conta como se não o tivesse sofrido, e os dois perguntam a pessoas diferentes.',
    'crime-in-totals':
      'Os totais do questionário que pergunta sobre este crime o incluem e contam mais; os números de cada crime continuam comparáveis.',
    totals: 'Este total é formado por outros crimes.',
    'counted-otherwise':
      'As mesmas respostas são contadas de outra maneira: como outro crime, em outra unidade ou sobre outra base.',
    attempts: 'Se as tentativas contam ou não, isso decide quantos fatos há.',
    caps: 'Os dois pedem detalhes de fatos diferentes, e os números se baseiam em outra seleção deles.',
    'series-rule': 'Fatos parecidos são juntados a partir de outro número.',
    'iccs-code': 'Os fatos ficam sob outro código da classificação internacional.',
    'reporting-bodies': 'Conta como denúncia o que se diz a outras autoridades.',
    'reporting-wording': 'As palavras desta pergunta decidem o que conta como denúncia e, com isso, a cifra oculta.',
    'not-asked-is-no': 'Quem não é perguntado conta como «não»; um dos dois pergunta, e a pessoa pode dizer que sim.',
    'sdg-source': 'Esta série dos Objetivos de Desenvolvimento Sustentável é formada por outra coisa.',
    'unit-asked': 'Pergunta-se a outra unidade, ou sobre outras.',
    'question-gone': 'Um dos dois não pergunta isso a ninguém.',
    'asked-of-fewer': 'Um dos dois pergunta a menos pessoas, e suas respostas representam menos gente.',
    'answered-by-rule': 'Por algumas pessoas um dos dois responde por regra o que o outro pergunta a elas.',
    'answer-type': 'A resposta é de outro tipo.',
    'other-list': 'As respostas entre as quais se escolhe são outras.',
    'range-narrower': 'Um dos dois recusa números que o outro aceita.',
    'answer-for-fewer': 'Um dos dois oferece esta resposta a menos pessoas.',
    'answer-between':
      'Um dos dois tem uma resposta a mais, e quem a escolhe teria escolhido uma das outras; essas perdem pessoas.',
    'scale-turned': 'Uma escala lida ao contrário é respondida de outra maneira.',
    'no-answer-in-figure':
      'Quem não sabe ou se recusa faz parte do número, e um dos dois deixa que mais pessoas fiquem assim.',
    'number-of-answers': 'Quem pode dar mais respostas dá mais.',
    'card-to-rows': 'Perguntando um por um, diz-se sim a mais itens do que se marcam em um cartão.',
    'asked-or-observed':
      'Respostas que são lidas são escolhidas com mais frequência do que aquelas em que cada um precisa pensar sozinho.',
    'form-order':
      'O que se pergunta antes muda o que se lembra e o que se pensa; quando a opinião vem primeiro, contam-se mais crimes.',
    'question-wording':
      'Perguntado com outras palavras, pode ser respondido de outra maneira; só um teste com as duas redações pode dizer.',
    'answer-wording': 'A resposta que as pessoas ouvem ou leem diz outra coisa.',
    'observed-wording':
      'Estas palavras dizem a quem entrevista o que olhar e o que marcar; com outras pode marcar outra coisa.',
    'country-words': 'As perguntas que citam estas palavras perguntam sobre outra coisa.',
    'variable-renamed': 'É a mesma pergunta com outro nome; uma correspondência junta as respostas.',
    'code-renamed': 'É a mesma resposta com outro código; uma correspondência junta as respostas.',
    'answer-gone':
      'Um dos dois não tem esta resposta; enquanto uma correspondência não disser qual é, ela fica à parte.',
    'coded-wording':
      'Quem entrevista escolhe o código por estas palavras; com outras, a mesma resposta pode ficar em outro. Uma correspondência diz qual é.',
    'state-gone': 'Um dos dois não tem este estado; enquanto uma correspondência não disser qual é, ele fica à parte.',
    'numbers-in-files':
      'Um número nos arquivos de dados significa outra resposta em cada um dos dois; junte os arquivos pelo código, ou recodifique.',
    typography: 'As palavras são as mesmas; só mudou como estão escritas.',
    'language-new': 'Mais pessoas podem ser entrevistadas no seu idioma; às outras se pergunta como antes.',
    'question-new': 'Nada do que se media antes depende dela.',
    'crime-new': 'Nenhum total o conta, e os outros crimes são contados como antes.',
    'module-on': 'O que o módulo mede é novo; suas perguntas vêm depois das que havia.',
    'not-in-use': 'Não se pergunta a ninguém, em nenhuma das duas versões.',
    'asked-of-more': 'Todas as pessoas que eram perguntadas continuam sendo; compare entre elas.',
    'answer-new': 'Antes estava entre as outras respostas; essas mantêm o seu significado.',
    'answer-for-more': 'Todas as pessoas que podiam escolher esta resposta ainda podem.',
    'range-wider': 'Todos os números que eram aceitos continuam sendo.',
    'no-answer': 'Menos ou mais pessoas a deixam sem resposta; as respostas significam o mesmo.',
    'answer-order': 'Os códigos significam o mesmo; junte os arquivos de dados pelo código.',
    'answer-form': 'O que se pode responder significa o mesmo que antes.',
    'question-order': 'As perguntas ficam no seu formulário, entre as mesmas vizinhas.',
    rows: 'As mesmas perguntas estão juntas em uma tela.',
    edit: 'Quem entrevista é consultado sobre respostas improváveis; o que se pergunta às pessoas é o mesmo.',
    instruction: 'A pessoa ouve o mesmo; só quem entrevista lê outra coisa.',
    heading: 'É um título ou um nome curto; nenhuma pergunta o diz.',
    'read-aloud': 'Só é dito; ninguém responde.',
    'care-afterwards': 'Muda o que se faz com a resposta, não como se pergunta.',
    'known-chance':
      'As duas maneiras sorteiam cada pessoa adulta do domicílio com uma probabilidade conhecida, e o peso a leva em conta.',
    'state-new': 'As respostas com os outros estados significam o mesmo que antes.',
    'country-settings': 'É uma configuração do país; as perguntas são as mesmas.',
    note: 'É uma observação ou uma marca da versão; nenhum número depende dela.',
  },
};
