/** Short plain words in Portuguese, 512, without accents: each is 9 bits of a phrase. */
export const WORDS = `
abacate abelha abrigo aceno acorde adubo agenda agulha aldeia alface alho altar aluno alvo amarelo ameixa andar
anel animal antena apito arado arco areia argila arpa arroz artista arvore asa astro aurora avental aviao azeite
azul bacia baga bailado baixo balcao balde baleia bambu banana banco barba barril batata baunilha bebida beco
beleza besouro bico bigode bilhete bloco blusa boca boi bola bolacha bolo bolsa bom bonde bordado bota botao
branco brasa brilho brinco brisa broto buzina cabana cabelo cabra caderno cafe caju calma cama camelo caminho
camisa campo canal caneca caneta canto capa capim cara caracol carro carta carvao casa casaco cavalo cedro cena
centro cera cereja cesta chale chama chapeu charco chave cheiro chinelo chuva cimento cinco cinema circo cisne
clara cobre coco cofre cogumelo cola colar colcha coleira colher colina coluna comida concha copo coral corda
correio cortina coruja costa couro couve cravo cristal cuia curva dado dama degrau dente desenho deserto dez
disco doce domingo dourado doze ducha duende duna ebano eco elefante encanto enxada ervas ervilha escada escola
escova esfera espelho espiga espuma estaca estante estrada estrela estufa etapa faixa familia farinha farofa
feijao feliz fibra figo figura fila filtro fio fita flauta flecha floco flor foca fogo foguete folha fonte forma
forno fruta funil gaita galinha galo ganso garoa gato gaveta geada gelo gema gente gesso globo goiaba gola gomo
grama grande granja grao grilo grupo guia hora horta hotel humor igreja ima inverno ipe irma jacare jade jambo
janeiro jangada jasmim joaninha joelho jogo jornal jovem juba julho junho lado lagosta lama lancha laranja
lareira largo lavoura leao leite lema lenha lento letra leve lima limao limpo lince linha lista livro lobo loja
lombo longe lua lupa luva maca madeira mae magnolia mala malha mamao manga manta manteiga marfim marte martelo
massa mata mato medalha meia melao menta mesa mestre metade metal mil mirante moeda moinho mola molde montanha
morango morro mosaico motor mundo museu musica nabo nariz nata neblina neto neve ninho nobre nogueira norte nota
nove novelo nuvem oasis obra oceano oeste oito onda onze orelha orgao orla ostra ouro outubro ouvido ovelha ovo
padeiro pagina pai palavra palco palha palma pampa panela pano papagaio papel parede parque passaro pasta pato
pavao pedal pena pepino pequi pera perna perola pessego pia piano picole pilao pinha pino pintura pipa pipoca
piso pitanga planta plato pluma polen polvo pomar pomba porta pote pouso praia prata prato prego presente primo
pulo punho quadro quarto quente quilo rabanete radio raio raiz ramo rapido rato rede regra rei relogio remo
revista riacho rio riso rocha roda rosa roupa roxo rubi sabia sabor saco saia sala salada salto samba sapato
sapo seda segredo seis selva semente setor sitio sofa solo sono sopa sorriso sorvete suave tabua talher tambor
tapete tarde tatu teatro teclado telha tempero tempo tenda terra tigre tijolo tonel torre toucinho trama trem
trigo trilha trono trovao tucano tulipa tunel vaca vale vapor varal varanda vaso vassoura veludo vento verao
verde vereda verso vestido viagem vime viola violao violeta visita vista vizinho voo voz xadrez xarope zebra
`;
