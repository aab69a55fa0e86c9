/** Short plain words in French, 512, without accents: each is 9 bits of a phrase. */
export const WORDS = `
abeille abricot acteur agenda aigle aiguille aile air algue alouette amande ami ange animal anneau antenne arc
ardoise asperge astre atelier atlas aube auberge avril azur balai balcon ballon bambou banane banc barbe base
beau bec berger beurre biche billet bison blanc bleu bloc bocal bois boite bonnet botte bouche boucle bougie
boule bouquet bourse boussole branche bras brebis brioche brouette brume buisson bulle bureau cabane cabinet
cabri cacao cactus cadeau caille caravane carre carton casque castor cave caverne ceinture celeri cent centre
cercle cerf cerise chaise chameau champ chanson chapitre charbon chat chateau chaud chemise chene cheval cheveu
chevre chiffre choix chou ciel cigale cigogne cirque ciseau citron clair clavier climat clou coffre coiffe
collier colline colombe colonne comete conte copain coq coquille corail corbeau corde corne coton cou coude
coupe cour couronne cousin couvert crayon creme cristal cube cuisine cuivre culture cygne danse dauphin decor
desert dessin detour deux diner disque dix domaine dome dragon drap droit dune duvet echarpe echelle eclair
ecume eglise eleve ensemble entree epi epice epine eponge escalier espace essai etable etang ete etude facade
faisan falaise famille farine fauteuil fete fevrier ficelle figue fil filet film fin flocon flute foin fond
forge forme fort fourmi frais froid fromage fruit fumee galet galop garde gare gateau gazelle gel genou gens
gerbe gilet girafe gland globe gorge goutte graine grand grappe gravier grillon gris grue guide habit haie hamac
hameau hareng haut heron heure hibou histoire homard horloge hotel huile huit huitre humour ile image indigo
ivoire janvier jardin jetee jeudi joue jour journal juge jumelle kayak kiosque lampe lande langue lanterne lapin
large lavande lecture legume lent lettre lezard liane libre lien lierre ligne lilas lime lin linge lion liste
livre loge loup lune lutin magie mai maillot manche manoir manteau marbre mardi maree marge marin marron masque
matin mauve melodie menu mercredi mesure metal mille miroir modele moment montagne moto moulin mousse moyen
mulet mur nacre nappe natte navire neuf neveu nez noeud noix nom note nouveau nuage nuit oasis objet ocean
octobre oeillet oeuf oie oignon ombre onde onze orange ordre oreille ours ovale palais palmier papillon paroi
parole passage paume pause peche peintre pelote perdrix perron petit peuple phare piano pic pie pin pinceau
pinson plaine plat platane plateau plume poche poeme poesie poire pois poisson pomme pont portrait poteau
potiron pouce poule poulie poupee premier pret proverbe prune puits quart radio radis rampe recolte regard reine
repas reve ride rire rive robe robinet roche roi roman rond ronde rosee rubis ruche rue rythme sabot salon
samedi sapin saumon saut savon seau seize sel selle semaine serre seuil sieste sifflet signe soir sol soleil
sombre sorbet souche sourire souris stade statue store sucre sud table taille talon tamis tapis tard tarif
taureau temple temps tente terrain terre tete texte theatre thon tiede tilleul timbre tonneau tortue toucan tour
train trait treize trente tresor tricot trois trone trou truffe vallee vapeur vase veau veine velours vendredi
vent viande vieux vigne village vinaigre violet violon visage vitre voile voisin volant volcan volet vote yeux
zebre
`;
