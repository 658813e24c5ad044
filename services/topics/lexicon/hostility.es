eres escoria	3
eres gilipollas	3
eres idiota	3
eres imbécil	3
eres un gilipollas	3
eres un idiota	3
eres un imbécil	3
eres un pedazo de mierda	3
eres una idiota	3
eres una mierda	3
hija de puta	3
hijo de la gran puta	3
hijo de puta	3
hijos de puta	3
muérete	3
mátate	3
ojalá te mates	3
ojalá te mueras	3
sé dónde vives	3
te voy a matar	3
chinga a tu madre	2.6
chinga tu madre	2.6
cuida tus espaldas	2.6
cuídate las espaldas	2.6
das asco	2.6
eres basura	2.6
eres estúpida	2.6
eres estúpido	2.6
eres patética	2.6
eres patético	2.6
eres tonto	2.6
eres un estúpido	2.6
eres un pendejo	2.6
eres una basura	2.6
eres una estúpida	2.6
hdp	2.6
hijoputa	2.6
hijueputa	2.6
la concha de tu madre	2.6
la puta que te parió	2.6
me cago en tu madre	2.6
me das asco	2.6
me das náuseas	2.6
no vales una mierda	2.6
pedazo de basura	2.6
pedazo de idiota	2.6
pedazo de imbécil	2.6
pedazo de mierda	2.6
qué estúpido eres	2.6
qué idiota eres	2.6
qué tonto eres	2.6
te vamos a encontrar	2.6
vamos a por ti	2.6
vamos por ti	2.6
vete a la chingada	2.6
vete a la mierda	2.6
vete a tomar por culo	2.6
🖕	2.5
andate a cagar	2.2
cara de culo	2.2
cara de mierda	2.2
cierra la puta boca	2.2
cállate la puta boca	2.2
das lástima	2.2
das pena	2.2
das vergüenza	2.2
das vergüenza ajena	2.2
eres despreciable	2.2
eres lo peor	2.2
eres repugnante	2.2
eres un cero a la izquierda	2.2
eres un cobarde	2.2
eres un don nadie	2.2
eres un farsante	2.2
eres un fracasado	2.2
eres un fraude	2.2
eres un hipócrita	2.2
eres un ignorante	2.2
eres un incompetente	2.2
eres un inútil	2.2
eres un mentiroso	2.2
eres un parásito	2.2
eres un payaso	2.2
eres un pobre diablo	2.2
eres un ridículo	2.2
eres un sinvergüenza	2.2
eres un traidor	2.2
eres un vendido	2.2
eres una fracasada	2.2
eres una ignorante	2.2
eres una inútil	2.2
eres una mentirosa	2.2
eres una payasa	2.2
eres una rata	2.2
eres una vendida	2.2
eres una vergüenza	2.2
jódete	2.2
lo vas a pagar caro	2.2
malnacid~	2.2
malparid~	2.2
nadie te aguanta	2.2
nadie te soporta	2.2
no tienes cerebro	2.2
no tienes ni puta idea	2.2
no tienes vergüenza	2.2
que te den por culo	2.2
que te folle un pez	2.2
que te jodan	2.2
sos patético	2.2
sos un boludo	2.2
sos un idiota	2.2
sos un payaso	2.2
sos un pelotudo	2.2
sos una mierda	2.2
todos te odian	2.2
vas a pagar por esto	2.2
vete al carajo	2.2
ándate a la mierda	2.2
alimaña	1.8
borra la cuenta	1.8
borra tu cuenta	1.8
carepicha	1.8
careverga	1.8
cerrá el orto	1.8
chupamedias	1.8
cierra el pico	1.8
cierra la boca	1.8
cierra tu cuenta	1.8
comemierda	1.8
comemierdas	1.8
conchetumare	1.8
ctm	1.8
culiao	1.8
cállate la boca	1.8
cállate ya	1.8
cállese la boca	1.8
debería darte vergüenza	1.8
deberían despedirte	1.8
elimina tu cuenta	1.8
eres más tonto que	1.8
eres un crío	1.8
escoria	1.8
esto no va a quedar así	1.8
estás mal de la cabeza	1.8
estás mal del coco	1.8
gilipollas	1.8
lamebotas	1.8
lameculos	1.8
lo vas a lamentar	1.8
lo vas a pagar	1.8
mamahuevo	1.8
me las vas a pagar	1.8
mientes como respiras	1.8
mientes más que hablas	1.8
más tonto no se puede ser	1.8
más tonto y no naces	1.8
no eres nadie	1.8
no sabes ni escribir	1.8
no sirves para nada	1.8
no vales nada	1.8
no vales para nada	1.8
os vais a arrepentir	1.8
pelotud~	1.8
pendeja	1.8
pendejo	1.8
pendejos	1.8
que te den	1.8
sabandija	1.8
soplapollas	1.8
te arrepentirás	1.8
te vas a arrepentir	1.8
tontopollas	1.8
vergüenza te debería dar	1.8
vete a freír espárragos	1.8
vete al diablo	1.8
vete al infierno	1.8
vete por ahí	1.8
vives de la mentira	1.8
ya verás lo que te espera	1.8
aprende a escribir	1.6
aprende a leer	1.6
búscate un trabajo	1.6
búscate un trabajo de verdad	1.6
búscate una vida	1.6
cabrona	1.6
cabrones	1.6
callaos	1.6
cambia de profesión	1.6
capull~	1.6
comprensión lectora cero	1.6
consíguete una vida	1.6
cretin~	1.6
cállate	1.6
cállense	1.6
cállese	1.6
cómprate un cerebro	1.6
cómprate una vida	1.6
dedícate a otra cosa	1.6
deja de decir estupideces	1.6
deja de decir tonterías	1.6
deja de hacer el ridículo	1.6
deja de mentir	1.6
descerebrad~	1.6
dos neuronas	1.6
estás haciendo el ridículo	1.6
estás mintiendo	1.6
fuera de aquí	1.6
haces el ridículo	1.6
háztelo mirar	1.6
idiot~	1.6
imbécil~	1.6
la neurona no te da	1.6
largo de aquí	1.6
lárgate	1.6
nadie pidió tu opinión	1.6
nadie te ha preguntado	1.6
nadie te pidió opinión	1.6
nadie te preguntó	1.6
no das para más	1.6
no sabes leer	1.6
no sabes una mierda	1.6
no te da la cabeza	1.6
no te da para más	1.6
no tienes ni pajolera idea	1.6
piérdete	1.6
ponte a trabajar	1.6
prueba a pensar	1.6
prueba a usar el cerebro	1.6
quién te ha preguntado	1.6
quién te preguntó	1.6
una sola neurona	1.6
usa el cerebro	1.6
usa la cabeza	1.6
usa tu única neurona	1.6
ve al psiquiatra	1.6
vuelve a la escuela	1.6
vuelve a primaria	1.6
vuelve a tu cueva	1.6
vuelve al colegio	1.6
autodenominado experto	1.4
canalla	1.4
canallas	1.4
cantamañanas	1.4
caradura	1.4
caraduras	1.4
charlatana	1.4
charlatanes	1.4
charlatán	1.4
cobard~	1.4
desgraciad~	1.4
embuster~	1.4
energúmen~	1.4
eres la vergüenza del periodismo	1.4
estafador~	1.4
experto de pacotilla	1.4
farsant~	1.4
fracasad~	1.4
hipócrit~	1.4
impostor	1.4
impostora	1.4
inept~	1.4
inútil	1.4
inútiles	1.4
majader~	1.4
mal llamado periodista	1.4
mamarrach~	1.4
mentiros~	1.4
mequetref~	1.4
mercenario de la pluma	1.4
miserable	1.4
miserables	1.4
muerto de hambre	1.4
no le importas a nadie	1.4
no te conoce nadie	1.4
paniaguad~	1.4
papanatas	1.4
parásito	1.4
perdedor	1.4
perdedora	1.4
perdedores	1.4
periodista de mierda	1.4
periodista de pacotilla	1.4
periodistuch~	1.4
plumífer~	1.4
pringad~	1.4
pseudo periodista	1.4
pseudoperiodist~	1.4
quién coño eres	1.4
quién te conoce	1.4
quién te crees que eres	1.4
rastrer~	1.4
rata inmunda	1.4
ratas inmundas	1.4
seudoperiodist~	1.4
sinvergüenza	1.4
sinvergüenzas	1.4
supuesta periodista	1.4
supuesto experto	1.4
supuesto periodista	1.4
tarada	1.4
tarado	1.4
tarados	1.4
traidor	1.4
traidora	1.4
traidores	1.4
vendehumos	1.4
vendehúmos	1.4
vendepatrias	1.4
vergüenza de la profesión	1.4
y te dices periodista	1.4
y te llamas periodista	1.4
y tú eres periodista	1.4
zopenc~	1.4
zoquet~	1.4
cabrón	1.3
a nadie le importa	1.2
a nadie le interesa	1.2
a quién le importa	1.2
a quién le importas	1.2
analfabet~	1.2
bocachancla	1.2
bocazas	1.2
borreg~	1.2
calladita estás más guapa	1.2
calladito estás más guapo	1.2
calladito te ves más bonito	1.2
chilla más	1.2
chúpate esa	1.2
cuánto te pagan	1.2
eres un cuñado	1.2
estúpid~	1.2
fantoch~	1.2
hablas por hablar	1.2
hablas por no callar	1.2
hablas sin saber	1.2
ignorant~	1.2
lerda	1.2
lerdo	1.2
lerdos	1.2
llora más	1.2
llora un poco más	1.2
llorona	1.2
llorones	1.2
llorón	1.2
mamona	1.2
mamón	1.2
me importa una mierda lo que	1.2
nadie ha preguntado	1.2
nadie preguntó	1.2
no entiendes nada	1.2
no sabes de qué hablas	1.2
no sabes lo que dices	1.2
no sabes nada	1.2
no te enteras de nada	1.2
no tenés idea	1.2
no tienes ni idea	1.2
nos importa un carajo	1.2
paleto	1.2
paletos	1.2
palurd~	1.2
patétic~	1.2
payas~	1.2
pelel~	1.2
pide ayuda profesional	1.2
prepotent~	1.2
quién preguntó	1.2
quién te paga	1.2
qué te has fumado	1.2
se te olvidó la pastilla	1.2
sigue llorando	1.2
tarug~	1.2
toma tus pastillas	1.2
títere	1.2
tómate la medicación	1.2
🤡	1.2
arrogant~	1
bloqueado y reportado	1
boba	1
bobo	1
burra	1
burro	1
estás enferma	1
estás enfermo	1
incompetent~	1
infórmate antes de hablar	1
listilla	1
listillo	1
listillos	1
madura un poco	1
necia	1
necio	1
necios	1
perdiste mi respeto	1
piensa antes de escribir	1
piensa antes de hablar	1
quién eres tú para	1
quién te crees	1
sabelotodo	1
te he perdido el respeto	1
tonta	1
tontas	1
tonto	1
tontos	1
tú quién eres	1
y tú quién eres	1
🤥	1
a llorar a la llorería	0.8
a sueldo de	0.8
asqueros~	0.8
bochornos~	0.8
catet~	0.8
cínic~	0.8
despierta borrego	0.8
estudia un poco	0.8
habló el experto	0.8
lamentabl~	0.8
menudo genio	0.8
menudo lumbreras	0.8
menudo personaje	0.8
qué asco	0.8
qué patético	0.8
qué pena das	0.8
qué vergüenza	0.8
repugnant~	0.8
ridícul~	0.8
vaya lumbreras	0.8
vergonzos~	0.8
vergüenza ajena	0.8
ya salió el listo	0.8
🤮	0.8
cuñao	0.7
chorradas	0.6
estupideces	0.6
estupidez	0.6
gilipolleces	0.6
gilipollez	0.6
mediocre	0.6
mediocres	0.6
pendejadas	0.6
por favor cállate	0.6
rata	0.6
vende humo	0.6
🐍	0.6
💩	0.6
🚮	0.6
🤢	0.6
boludo	0.5
huevón	0.5
infórmate	0.5
weón	0.5
anda ya	0.4
basura	0.4
cuñado	0.4
madura	0.4
mentira	0.4
mentiras	0.4
pamplinas	0.4
puta	0.4
puto	0.4
👎	0.4
🗑	0.4
🙄	0.4
🤦	0.4
🤦‍♀️	0.4
🤦‍♂️	0.4
🥱	0.4
absurdo	0.3
tontería	0.3
tonterías	0.3
vendido	0.3
carajo	0.2
chingado	0.2
coño	0.2
hostia	0.2
joder	0.2
maldita sea	0.2
mierda	0.2
qué cojones	0.2
