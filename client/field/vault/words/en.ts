/** Short plain words in English, 512, without accents: each is 9 bits of a phrase. */
export const WORDS = `
acorn acre actor adult album alley amber anchor ankle april arch arrow artist aspen atlas avenue award bacon
badge baker ball bank barley barn basil basin basket bath bead beaver bed beech bell belt bench berry bike birch
bird biscuit blanket block blossom boat boot boulder bowl box branch brass bread breeze brick bridge brother
brown bubble bucket buffalo bugle bulb burrow bus button cabin cable cactus cage cake calf camel camp canal
candle candy caramel card carrot cart castle cat cave cedar cello cement chain chair chapel cheese cherry chest
chief chimney choir cinema city clock cloud coach coast cobalt cocoa coconut coffee coin collar colony comb
comet copper corn corner cotton cousin cow crab crane crater crayon creek cricket crop crow crown cube cup
curtain cushion cymbal daisy dance dawn deck deer delta desert diamond dinner dolphin domino donkey dove dozen
dragon drawer dress duck dust eagle earth easel echo editor egg eight elbow elephant elm emerald engine evening
fabric falcon farmer feast feather fern fiddle field fig finger fire fish flame flask flour foam fog folder
forest fork fossil fountain fox frame friday friend frog fruit galaxy gallery garage garden garlic gazelle gem
giant glacier glass glove gold grain grape grass gravel green guest guide habit hall hammer hammock harbor hare
harp hat heart helmet herb heron hill hive hook horizon horn horse hotel house humble hut ice ink inn iris iron
ivory jacket jade jaguar jam jasmine jelly jigsaw juice july june juniper kettle key kite knot koala label lace
lagoon lamb lamp lantern lark laurel lava leaf leather ledge lens lettuce lever library lily lime linen lion
lizard lobster logic loom lotus lumber lunch lute lynx magnet mantle maple march margin market marsh mast meadow
medal melon menu mercury metal meteor middle mill mimosa minute mitten model monday moon moose moss motor
mountain mouse mouth movie mule museum mushroom mustard napkin net nickel niece night nine noble north notebook
nutmeg nylon oak oat ocean october olive onion opera orange orbit orchid otter oval owl paddle page palm panda
parade parrot parsley pasta pastry peach pear pearl pebble pedal pelican pepper perch petal phone picnic pigeon
pillow pilot pine pipe planet plate plaza pocket poet pollen pond pony poplar poppy porch port potato prairie
prism puddle puppet puzzle quail quartz queen quill quilt quiver raccoon radar radish rain raisin ranch raven
ribbon rice ring river roof root rose rowing ruby rug ruler saddle salad salmon salt sardine sauce scarf school
season seven shawl sheep shell shovel shrimp silk sketch sky sled sleeve smoke snail soap sock soup spark spoon
spring sprout spruce square squash squirrel star steam stone stool stork story stream string sugar suitcase
sunday swan sweater swing tailor tango tart taxi tea temple tennis tent thimble three thumb thunder ticket tiger
tile toast tomato torch tortoise towel triangle trumpet tulip turkey turnip turtle twelve twig uncle valley
vanilla velvet vine violet violin voyage waffle wagon walnut walrus wave wax weasel weaver wheat wheel whistle
willow wing winter wolf wood wool yard yarn yellow zebra zero zigzag
`;
