/** Short plain words in Spanish, 512, without accents: each is 9 bits of a phrase. */
export const WORDS = `
abeja abrigo abuela aceite acera actor adobe agosto agua aguja ajo alba alegre alfombra alga algodon almendra
altar alto alumno amarillo ancho anillo antena apio arado arbol arcilla arco ardilla arete arpa arroyo arroz
asado asiento aspa astro atlas atril atun autor avena aves avion bahia balcon banco bandeja bandera barba barca
barrio barro base batuta bazar bebida berro billete blanco bloque blusa boca bocina boda bolero bolsa bonito
borde bosque bota botella boton brazo brillo brisa broma buho butaca cabello cabra cacao cadena cafe caja
calabaza caldo calle calma camino campana campo canal cancion canela cangrejo cantar capa carpeta casa catorce
cedro cena cenizo centro cepillo cera cereza cesta chaleco charco chico chile cielo ciento cigarra cinco cine
cinta cisne ciudad clavel cobre cocina coco codo cofre colina collar color columna comedor cometa comino conejo
copa coral corazon corcho corona correo cosecha coyote crema cristal cuarto cubo cuchara cuello cuento cuero
cueva cuna curva dado danza dato dedo delfin delta deporte desierto dibujo diez dique disco doce domingo duende
dulce durazno eco elote enero enredo ensayo entrada equipo escama escudo espejo esquina establo estaca estrella
estufa etapa faena faja falda familia faro farol fiesta figura fila filtro final flan flor foca fogata foto
fresa frijol fuente gacela gaita galeria galleta gallo ganso garaje gaviota gema gente giro globo gorra gota
granja grano gris grupo guayaba guiso guitarra gusto hamaca hebilla helecho herencia hielo hierba higo hilo hoja
hombro hotel hoyo huella huerto huevo idea iglesia iguana imagen isla jabon jardin jinete jirafa juego jueves
julio junio labio lado lago laguna lampara lana lancha lapiz lata laurel leche lechuga lectura lema lengua leon
letra libro lima limpio linea lino lista llama llanta llave lluvia lobo loro lucero luna lunes lupa luz madera
madre maleta malla mango manta mantel manzana mar marea mariposa marmol martes mate mayo medalla medio mejilla
melon mercado mesa metal miel mil minuto mitad mochila modelo molde molino mono morado mosaico mosca motor mula
mundo museo musica nabo nacar nido niebla nieto nieve noche nogal nota novela nube nudo nuevo numero oasis oboe
obra ocaso ocho octubre oeste ola olivo olla once onda orden oreja oruga oso padre paja pajaro pala palabra
palma pan papaya parque parra pasillo paso patata patio pato pausa pedal peine pelota pepino pera perro pesca
petalo pez pico piel pierna pino pintura pipa pista pizarra placa planta plata plato playa poema polvo pomelo
porton pozo prado premio prima pueblo puente puerta pulpo punto queso quince raiz rama rancho rato red regla
remo renglon resorte revista rico rincon rio rizo roble roca rodilla rojo romero rosa rubi sabana sabor sal sala
salsa sandia sapo sastre seis selva semana septimo serio siete siglo silbato sirena sobre sombra sonrisa sopa
sorbo suave suelo sur susurro tabla taller tambor tapete tapiz tarea taza teatro techo tecla tejado templo
terreno tesoro tibio tinta tiza tobillo tomate tono torta trama tren trigo trompo tronco trueno tulipan uva vaca
vado vagon valle vapor vaso vecino ventana verano verde vereda viaje viento viernes violin visita vista voz
vuelo yema yeso zanja zapato
`;
