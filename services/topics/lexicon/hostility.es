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
a cagar	3
a chingar	3
a chingar a tu madre	3
a la chingada	3
a la mierda contigo	3
a la verga	3
a tomar por culo	3
a tomar por saco	3
ahueonao	3
ahógate	3
ahórcate	3
al paredón	3
anda a cagar	3
anda a la mierda	3
anda a laburar	3
anda a lavarte	3
anda a trabajar	3
andate a la chucha	3
andate a la concha	3
andate a la mierda	3
andate a la puta	3
andá a cagar	3
andá a dormir	3
andá a la concha	3
andá a la mierda	3
andá a la puta	3
andá a laburar	3
andá a lavar	3
andá a lavarte	3
aweonado	3
aweonao	3
besaculos	3
bete a la mierda	3
caechimba	3
cara culo	3
cara de asco	3
cara de cerda	3
cara de cerdo	3
cara de chimba	3
cara de idiota	3
cara de imbécil	3
cara de mono	3
cara de nada	3
cara de nalga	3
cara de orto	3
cara de pene	3
cara de perro	3
cara de pija	3
cara de pito	3
cara de polla	3
cara de rata	3
cara de sapo	3
cara de tonta	3
cara de tonto	3
cara de verga	3
cara pija	3
caraculo	3
caradeculo	3
caradepito	3
caramierda	3
caranchoa	3
carapapa	3
carapija	3
carapolla	3
caraverga	3
carechimba	3
caremonda	3
chaquetera	3
chaquetero	3
chaqueteros	3
chinga a	3
chinga tu	3
chingas a tu madre	3
chingate	3
chingatumadre	3
chingue su madre	3
chinguen a su madre	3
chtm	3
chtpm	3
chupala	3
chupalo	3
chupame la	3
chupamela	3
chupapijas	3
chupapollas	3
chupasangre	3
chupasangres	3
chupavergas	3
chupopter~	3
chupóptero	3
chupópteros	3
chíngate	3
chúpala	3
chúpalo	3
chúpame	3
chúpame la	3
chúpame un huevo	3
chúpamela	3
come mierda	3
come pollas	3
comepollas	3
comé mierda	3
concha de tu hermana	3
conchadetumadre	3
conchasumadre	3
conchatumadre	3
conchesumadre	3
conchetumadre	3
csm	3
ctmr	3
ctpm	3
cuida tu espalda	3
cuida tus pasos	3
culera	3
culeros	3
culiada	3
culiado	3
culiados	3
culiaos	3
culiá	3
cuélgate	3
cómeme	3
cómeme la polla	3
cómeme los	3
cómeme los huevos	3
cómete un mojón	3
cómete una	3
cómete una mierda	3
cómete una polla	3
córtate las venas	3
deberían fusilarte	3
deberías estar en la cárcel	3
deberías estar muerta	3
deberías estar muerto	3
deberías estar preso	3
deberías morirte	3
dormir la mona	3
dos hostias	3
en tus muertos	3
envenénate	3
escupirte	3
escupirte en la cara	3
gonorrea	3
gonorreas	3
habría que colgarte	3
habría que fusilarte	3
hija de la chingada	3
hija de perra	3
hijaputa	3
hijo 'e puta	3
hijo de la chingada	3
hijo de la grandísima	3
hijo de mil	3
hijo de mil putas	3
hijo de perra	3
hijo de rata	3
hijo de satanás	3
hijo de su	3
hijo de su puta madre	3
hijo de tu	3
hijo de tu chingada madre	3
hijo de tu pinche madre	3
hijo de tu puta madre	3
hijodeputa	3
hijoepu~	3
hijos de perra	3
hijosdeputa	3
hijuep~	3
hp malparido	3
hpta	3
hptas	3
huele pedos	3
huelepedos	3
idos a la mierda	3
ijo de puta	3
ijoputa	3
iros a cagar	3
iros a la mierda	3
iros a tomar por culo	3
jodeos	3
joderos	3
jodete	3
jueputa	3
jódanse	3
la concha de tu	3
la madre que te	3
la madre que te parió	3
la puta madre que	3
la puta madre que te	3
la re concha	3
la reputa que te	3
la tuya por si	3
lacaya	3
lacayo	3
lambe botas	3
lambebotas	3
lambehuevos	3
lambiscon~	3
lambiscón	3
lambona	3
lambones	3
lambón	3
lamecul~	3
lamehuevos	3
lamepollas	3
lamesuelas	3
los días contados	3
malparido hp	3
mamabicho	3
mamaburra	3
mamaguevo	3
mamaguevos	3
mamagüevo	3
mamagüevos	3
mamahuevos	3
mamala	3
mamapinga	3
mamapollas	3
mamaverga	3
mamavergas	3
me cago en ti	3
me cago en tu cara	3
me cago en tu estampa	3
me cago en tu puta	3
me cago en tu puta madre	3
me cago en tus	3
me cago en tus muertos	3
me cago en vosotros	3
me cago en vuestros	3
me comes el	3
me comes la	3
me comes los	3
me la chupas	3
me la mamas	3
me la pelas	3
me la sudas	3
mereces la cárcel	3
mereces la muerte	3
mereces morir	3
mereces que te	3
mereces un tiro	3
mereces una paliza	3
merecés que te	3
metételo	3
metételo en el orto	3
metételo por	3
mira debajo del coche	3
muérete de una vez	3
muérete hijo de	3
muérete perro	3
muérete ya	3
mámala	3
mámame	3
mátate ya	3
métete la lengua	3
métete tu	3
métete un tiro	3
métetela por el culo	3
métetelo por	3
métetelo por donde	3
métetelo por el culo	3
ojalá acabes	3
ojalá acabes en la cárcel	3
ojalá mueras	3
ojalá pierdas	3
ojalá revientes	3
ojalá sufras	3
ojalá te atropellen	3
ojalá te caigas	3
ojalá te despidan	3
ojalá te dé cáncer	3
ojalá te dé un	3
ojalá te echen	3
ojalá te maten	3
ojalá te metan un tiro	3
ojalá te parta un rayo	3
ojalá te pase	3
ojalá te peguen	3
ojalá te pudras	3
ojalá te quedes	3
ojalá te quemen	3
ojalá te toque	3
ojalá te violen	3
os queda poco	3
pal pico	3
paredón	3
pico pa ti	3
por donde te quepa	3
por el culo	3
por el orto	3
pudrite	3
pudrite en el infierno	3
puta madre que te	3
putamadre	3
pégate un tiro	3
púdrete	3
púdrete en el infierno	3
ql	3
qliao	3
qlo	3
qls	3
que os den	3
que os den por culo	3
que os follen	3
que os jodan	3
que se mueran	3
que te calles	3
que te calles ya	3
que te compre quien	3
que te den morcilla	3
que te den por el	3
que te den por saco	3
que te folle un	3
que te follen	3
que te jodan a ti	3
que te maten	3
que te mueras	3
que te parió	3
que te parta un rayo	3
que te pires	3
que te pudras	3
que te vayas a	3
que te zurzan	3
reputa madre	3
revienta	3
reviéntate	3
romperte el orto	3
rómpete el	3
sabemos donde	3
sabemos dónde trabajas	3
sabemos dónde vives	3
saco de wea	3
saco de weas	3
saco wea	3
sacowea	3
sacoweas	3
suicidate	3
suicídate	3
te daba una hostia	3
te deberían despedir	3
te deberían encerrar	3
te deberían fusilar	3
te deberían matar	3
te encontraremos	3
te encontraré	3
te escupiría	3
te escupo	3
te escupo en la cara	3
te estamos buscando	3
te estamos vigilando	3
te la metes	3
te la meto	3
te mataré	3
te mataría	3
te mato	3
te meto una hostia	3
te metía una hostia	3
te parto la	3
te parto la cara	3
te queda poco	3
te rajo	3
te reviento	3
te rompo el culo	3
te rompo el orto	3
te rompo la cara	3
te rompo la madre	3
te tenemos fichada	3
te tenemos fichado	3
te vamos a matar	3
te van a matar	3
te voy a buscar	3
te voy a encontrar	3
te voy a partir	3
te voy a partir la cara	3
te voy a reventar	3
te voy a romper	3
ten cuidado cuando salgas	3
ten cuidado por la calle	3
ten mucho cuidado	3
tienes los días contados	3
triplehp	3
tu madre debe	3
tu madre debería	3
tu madre es	3
tu puta boca	3
tu puta cara	3
tu puta madre	3
tu puta vida	3
tu reputa madre	3
tus muertos	3
tus muertos pisoteados	3
tus putos muertos	3
tírate a un pozo	3
tírate al tren	3
tírate de un puente	3
tírate por la ventana	3
tírate por un	3
un par de hostias	3
un puñetazo	3
una buena hostia	3
vayan a la mierda	3
ve a cagar	3
ve a la mierda	3
ve a que te	3
veta a la mierda	3
vete a cagar	3
vete a chingar	3
vete a chingar a otra	3
vete a chingar a tu	3
vete a corea del norte	3
vete a cuba	3
vete a currar	3
vete a dormir	3
vete a dormir la mona	3
vete a fregar	3
vete a hacer puñetas	3
vete a la chucha	3
vete a la cocina	3
vete a la concha	3
vete a la verga	3
vete a lavar	3
vete a ordeñar	3
vete a paseo	3
vete a pastar	3
vete a que te	3
vete a que te den	3
vete a rusia	3
vete a tomar	3
vete a tomar por	3
vete a tomar por saco	3
vete a tomar viento	3
vete a trabajar	3
vete a tu casa	3
vete a tu país	3
vete a un psicólogo	3
vete a un psiquiatra	3
vete a venezuela	3
vete al coño	3
vete al cuerno	3
vete de españa	3
vete pa	3
vete pa la verga	3
vete pal carajo	3
váyanse a la mierda	3
váyase a la mierda	3
weonao	3
wn qlo	3
ándate a la chucha	3
ándate a la cresta	3
ándate con cuidado	3
ándate con ojo	3
bajo has caído	2.6
eres analfabeta	2.6
eres analfabeto	2.6
eres asquerosa	2.6
eres asqueroso	2.6
eres basura humana	2.6
eres bazofia	2.6
eres boba	2.6
eres bobo	2.6
eres bochornosa	2.6
eres bochornoso	2.6
eres cansina	2.6
eres cansino	2.6
eres chusma	2.6
eres corta	2.6
eres cortita	2.6
eres cortito	2.6
eres corto	2.6
eres cáncer	2.6
eres cómplice	2.6
eres de lo peor	2.6
eres deficiente	2.6
eres deleznable	2.6
eres detestable	2.6
eres el cáncer	2.6
eres el hazmerreír	2.6
eres el más tonto	2.6
eres el problema	2.6
eres escoria humana	2.6
eres gentuza	2.6
eres ignorante	2.6
eres incompetente	2.6
eres indigna	2.6
eres indigno	2.6
eres insoportable	2.6
eres insufrible	2.6
eres inútil	2.6
eres la más tonta	2.6
eres la peor	2.6
eres lamentable	2.6
eres lerda	2.6
eres lerdo	2.6
eres lo más bajo	2.6
eres mala persona	2.6
eres mezquina	2.6
eres mezquino	2.6
eres mierda	2.6
eres miserable	2.6
eres mongolo	2.6
eres mongólico	2.6
eres muy corta	2.6
eres muy corto	2.6
eres muy cuñado	2.6
eres muy idiota	2.6
eres muy ignorante	2.6
eres muy patético	2.6
eres muy tonta	2.6
eres muy tonto	2.6
eres más tonta	2.6
eres más tonto	2.6
eres nadie	2.6
eres necia	2.6
eres necio	2.6
eres odiosa	2.6
eres odioso	2.6
eres parte del problema	2.6
eres patán	2.6
eres penosa	2.6
eres penoso	2.6
eres pesada	2.6
eres pesado	2.6
eres plasta	2.6
eres pura mierda	2.6
eres rastrera	2.6
eres rastrero	2.6
eres repulsiva	2.6
eres repulsivo	2.6
eres retrasada	2.6
eres retrasado	2.6
eres ridícula	2.6
eres ridículo	2.6
eres ruin	2.6
eres subnormal	2.6
eres tan estúpida	2.6
eres tan estúpido	2.6
eres tan idiota	2.6
eres tan ignorante	2.6
eres tan imbécil	2.6
eres tan patético	2.6
eres tan ridículo	2.6
eres tan tonta	2.6
eres tan tonto	2.6
eres tonta	2.6
eres tóxica	2.6
eres tóxico	2.6
eres un acomplejado	2.6
eres un adefesio	2.6
eres un amargado	2.6
eres un animal	2.6
eres un arrogante	2.6
eres un asco	2.6
eres un asco de	2.6
eres un asesino	2.6
eres un bastardo	2.6
eres un bicho	2.6
eres un bobo	2.6
eres un bocazas	2.6
eres un boludo	2.6
eres un borrego	2.6
eres un bot	2.6
eres un bufón	2.6
eres un burro	2.6
eres un cabrón	2.6
eres un cagado	2.6
eres un cagón	2.6
eres un canalla	2.6
eres un cantamañanas	2.6
eres un capullo	2.6
eres un cara	2.6
eres un caradura	2.6
eres un cerdo	2.6
eres un charlatán	2.6
eres un chiste	2.6
eres un chupamedias	2.6
eres un chupóptero	2.6
eres un circo	2.6
eres un comunista	2.6
eres un corrupto	2.6
eres un criminal	2.6
eres un crío malcriado	2.6
eres un cuentista	2.6
eres un cáncer	2.6
eres un cínico	2.6
eres un cómplice	2.6
eres un deficiente	2.6
eres un degenerado	2.6
eres un delincuente	2.6
eres un demente	2.6
eres un desastre	2.6
eres un desequilibrado	2.6
eres un desgraciado	2.6
eres un don nadie más	2.6
eres un egocéntrico	2.6
eres un ególatra	2.6
eres un embustero	2.6
eres un enfermo	2.6
eres un envidioso	2.6
eres un espantajo	2.6
eres un esperpento	2.6
eres un estafador	2.6
eres un facha	2.6
eres un falso	2.6
eres un fantasma	2.6
eres un fantoche	2.6
eres un fanático	2.6
eres un fascista	2.6
eres un frustrado	2.6
eres un gran hijo de	2.6
eres un gran idiota	2.6
eres un gusano	2.6
eres un hdp	2.6
eres un hijo de	2.6
eres un huevón	2.6
eres un impostor	2.6
eres un infeliz	2.6
eres un jeta	2.6
eres un ladrón	2.6
eres un lameculos	2.6
eres un listillo	2.6
eres un llorón	2.6
eres un loco	2.6
eres un machirulo	2.6
eres un machista	2.6
eres un maldito	2.6
eres un maleducado	2.6
eres un malnacido	2.6
eres un mamarracho	2.6
eres un mamón	2.6
eres un manipulador	2.6
eres un mantenido	2.6
eres un mediocre	2.6
eres un meme	2.6
eres un miserable	2.6
eres un mongolo	2.6
eres un mongólico	2.6
eres un montón de	2.6
eres un narcisista	2.6
eres un nazi	2.6
eres un niñato	2.6
eres un palmero	2.6
eres un parásito social	2.6
eres un pedazo de	2.6
eres un pelota	2.6
eres un pelotudo	2.6
eres un perdedor	2.6
eres un perro	2.6
eres un pobre	2.6
eres un pobre hombre	2.6
eres un poco tonto	2.6
eres un prepotente	2.6
eres un pringado	2.6
eres un psicópata	2.6
eres un puerco	2.6
eres un puto	2.6
eres un racista	2.6
eres un resentido	2.6
eres un retrasado	2.6
eres un rojo	2.6
eres un sabelotodo	2.6
eres un saco de	2.6
eres un sectario	2.6
eres un soberbio	2.6
eres un subnormal	2.6
eres un tarado	2.6
eres un terrorista	2.6
eres un tonto	2.6
eres un traidor a	2.6
eres un trastornado	2.6
eres un trepa	2.6
eres un triste	2.6
eres un trolero	2.6
eres un troll	2.6
eres un trozo de	2.6
eres un títere	2.6
eres un vago	2.6
eres un vil	2.6
eres un vividor	2.6
eres un vulgar	2.6
eres un weón	2.6
eres un zopenco	2.6
eres un zoquete	2.6
eres una amargada	2.6
eres una arpía	2.6
eres una asesina	2.6
eres una boba	2.6
eres una bocazas	2.6
eres una borrega	2.6
eres una bruja	2.6
eres una bufona	2.6
eres una burra	2.6
eres una cabrona	2.6
eres una cagada	2.6
eres una capulla	2.6
eres una caradura	2.6
eres una cerda	2.6
eres una charlatana	2.6
eres una cobarde	2.6
eres una corrupta	2.6
eres una cucaracha	2.6
eres una cínica	2.6
eres una degenerada	2.6
eres una desgraciada	2.6
eres una enferma	2.6
eres una envidiosa	2.6
eres una facha	2.6
eres una falsa	2.6
eres una fantasma	2.6
eres una fanática	2.6
eres una farsa	2.6
eres una farsante	2.6
eres una fascista	2.6
eres una frustrada	2.6
eres una guarra	2.6
eres una hija de	2.6
eres una hipócrita	2.6
eres una infeliz	2.6
eres una ladrona	2.6
eres una listilla	2.6
eres una llorona	2.6
eres una loca	2.6
eres una maldita	2.6
eres una maleducada	2.6
eres una malnacida	2.6
eres una mamarracha	2.6
eres una mamona	2.6
eres una manipuladora	2.6
eres una mantenida	2.6
eres una mediocre	2.6
eres una miserable	2.6
eres una narcisista	2.6
eres una nazi	2.6
eres una niñata	2.6
eres una perdedora	2.6
eres una perra	2.6
eres una pobre	2.6
eres una pobre mujer	2.6
eres una pringada	2.6
eres una psicópata	2.6
eres una puta	2.6
eres una puta mierda	2.6
eres una racista	2.6
eres una resentida	2.6
eres una retrasada	2.6
eres una roja	2.6
eres una sanguijuela	2.6
eres una sectaria	2.6
eres una sinvergüenza	2.6
eres una soberbia	2.6
eres una subnormal	2.6
eres una tarada	2.6
eres una tonta	2.6
eres una traidora	2.6
eres una triste	2.6
eres una vaga	2.6
eres una vividora	2.6
eres una víbora	2.6
eres una zorra	2.6
eres vergonzosa	2.6
eres vergonzoso	2.6
eres vil	2.6
eres vomitiva	2.6
eres vomitivo	2.6
lo que te metes	2.6
poca madre	2.6
qué asco dais	2.6
qué asco das	2.6
qué asco de persona	2.6
qué asco de tipo	2.6
qué asco de tía	2.6
qué asco eres	2.6
qué asco me das	2.6
qué bajo caes	2.6
qué bajo has caído	2.6
qué basura de	2.6
qué burro eres	2.6
qué cansina eres	2.6
qué cansino eres	2.6
qué cara más dura	2.6
qué cara tienes	2.6
qué carajo dices	2.6
qué carajos	2.6
qué chingados	2.6
qué cojones dices	2.6
qué corta eres	2.6
qué corto eres	2.6
qué coño	2.6
qué coño dices	2.6
qué coño sabes	2.6
qué coño sabrás	2.6
qué cutrez	2.6
qué dices loco	2.6
qué dices payaso	2.6
qué dices tú	2.6
qué droga	2.6
qué drogas	2.6
qué estúpida eres	2.6
qué falsa eres	2.6
qué falso eres	2.6
qué fumas	2.6
qué fumaste	2.6
qué gilipollas eres	2.6
qué gilipollez	2.6
qué has fumado	2.6
qué hipócrita eres	2.6
qué huevos tienes	2.6
qué ignorante eres	2.6
qué imbécil eres	2.6
qué jeta tienes	2.6
qué lástima das	2.6
qué mala eres	2.6
qué malo eres	2.6
qué mentiroso eres	2.6
qué mierda dices	2.6
qué mierda eres	2.6
qué miserable eres	2.6
qué morro tienes	2.6
qué ordinariez	2.6
qué patética eres	2.6
qué patético eres	2.6
qué pena dais	2.6
qué pena de persona	2.6
qué pena de vida	2.6
qué pena me das	2.6
qué pesada eres	2.6
qué pesado eres	2.6
qué poca clase	2.6
qué poca decencia	2.6
qué poca dignidad	2.6
qué poca vergüenza tienes	2.6
qué ridícula	2.6
qué ridículo eres	2.6
qué ridículo haces	2.6
qué ridículo más	2.6
qué ruin eres	2.6
qué sabes tú	2.6
qué sabrás	2.6
qué sabrás tú	2.6
qué te fumas	2.6
qué te has tomado	2.6
qué te metes	2.6
qué te pasa en la	2.6
qué te tomas	2.6
qué tomaste	2.6
qué tonta eres	2.6
qué triste eres	2.6
qué triste tu vida	2.6
qué vas a entender	2.6
qué vas a saber	2.6
qué vas a saber tú	2.6
qué vergüenza ajena das	2.6
qué vergüenza das	2.6
qué vergüenza de periodista	2.6
aguevado	2.3
ahuevad~	2.3
alcohólico	2.3
arpía	2.3
arpías	2.3
babieca	2.3
babosa	2.3
babosad~	2.3
baboso	2.3
babosos	2.3
badulaque	2.3
badulaques	2.3
bellac~	2.3
berreta	2.3
berzas	2.3
berzotas	2.3
besugo	2.3
besugos	2.3
blandengue	2.3
bobaina	2.3
bobalic~	2.3
bobazo	2.3
bobo de mierda	2.3
bobolongo	2.3
boborolo	2.3
bobos	2.3
bodoque	2.3
bolsones	2.3
bolsón	2.3
boludaz~	2.3
boludeces	2.3
boludez	2.3
bosta	2.3
botarate	2.3
botarates	2.3
cabeza de alcornoque	2.3
cabeza de balde	2.3
cabeza de chorlito	2.3
cabeza de rodilla	2.3
cabeza de termo	2.3
cabeza hueca	2.3
cabezabuque	2.3
cabezas huecas	2.3
cabezota	2.3
cacho de mierda	2.3
cacho mierda	2.3
cachocarn~	2.3
cafre	2.3
cafres	2.3
cagada de	2.3
cagad~ mental	2.3
cagalindes	2.3
cagona	2.3
cagones	2.3
cagueta	2.3
cagón	2.3
calientasill~	2.3
calzonaz~	2.3
canallesc~	2.3
cansin~	2.3
cantamañan~	2.3
cap de suro	2.3
capullo integral	2.3
carajote	2.3
carajotes	2.3
carca	2.3
carcamal	2.3
carcamales	2.3
carcas	2.3
carroñer~	2.3
caspos~	2.3
cavernicola	2.3
cavernícola	2.3
cavernícolas	2.3
cazurr~	2.3
cenutri~	2.3
ceporr~	2.3
cernicalo	2.3
cernícalo	2.3
cernícalos	2.3
cerril	2.3
cerriles	2.3
chafarder~	2.3
chaira	2.3
chairo	2.3
chairos	2.3
chalad~	2.3
chanta	2.3
chantas	2.3
chantún	2.3
chaquet~	2.3
charran~	2.3
chayot~	2.3
chichipato	2.3
chiflad~	2.3
chillona	2.3
chillón	2.3
chingaquedito	2.3
chingón de	2.3
chiquilicuatr~	2.3
chismos~	2.3
chiste de persona	2.3
choro	2.3
choros	2.3
chulita	2.3
chulitos	2.3
chulo de mierda	2.3
chulo putas	2.3
chuloputas	2.3
chungo	2.3
chupacabra	2.3
chupacirios	2.3
chupapoll~	2.3
chupatintas	2.3
cipaya	2.3
cipayo	2.3
cipayos	2.3
cipot~	2.3
cizañer~	2.3
cochin~	2.3
cojonazos	2.3
come caca	2.3
comebola	2.3
comebolas	2.3
comebolsa	2.3
comecaca	2.3
comechingones	2.3
comecocos	2.3
comecuraos	2.3
comeflor	2.3
comeflores	2.3
conchud~	2.3
cornuda	2.3
cornudo	2.3
cornudo consciente	2.3
cornudos	2.3
corta de mente	2.3
cortita	2.3
cortito	2.3
cortitos	2.3
corto de entendederas	2.3
corto de mente	2.3
corto de miras	2.3
cuentista	2.3
cuentistas	2.3
culebras	2.3
culibaj~	2.3
culicag~	2.3
cuñada	2.3
cuñadete	2.3
cuñadez	2.3
cuñadismo	2.3
cuñadísimo	2.3
de pocas luces	2.3
debil mental	2.3
deficiente	2.3
deficiente mental	2.3
deficientes	2.3
deficientes mentales	2.3
degenerad~	2.3
dejá de decir boludeces	2.3
deleznabl~	2.3
derechairo	2.3
derechairos	2.3
descarad~	2.3
descastad~	2.3
descerebrao	2.3
desequilibrad~	2.3
despojo	2.3
despojo humano	2.3
despojos	2.3
despojos humanos	2.3
despreciabl~	2.3
desvergonzad~	2.3
detestabl~	2.3
dictadorzuel~	2.3
disminuido mental	2.3
drogadict~	2.3
drogad~	2.3
drogata	2.3
drogatas	2.3
débil mental	2.3
débiles mentales	2.3
egocentric~	2.3
egocéntric~	2.3
egolatr~	2.3
ególatra	2.3
ególatras	2.3
el hazmerreír	2.3
embaucador~	2.3
enchufad~	2.3
endófob~	2.3
energumen~	2.3
enferma mental	2.3
enfermita	2.3
enfermito	2.3
enfermitos	2.3
enfermo mental	2.3
enfermos mentales	2.3
engendro	2.3
engendro del	2.3
engendros	2.3
engreid~	2.3
engreíd~	2.3
entendederas	2.3
enteradillo	2.3
enterado de la	2.3
enterao	2.3
entreguist~	2.3
esbirro	2.3
escuerzo	2.3
escupitajo	2.3
esnob	2.3
espantajo	2.3
estafermo	2.3
estult~	2.3
estult~ mental	2.3
estólid~	2.3
excremento	2.3
excremento humano	2.3
excrementos	2.3
facha de mierda	2.3
fachapobre	2.3
fachapobres	2.3
fachas de mierda	2.3
facho	2.3
facho de mierda	2.3
facho pobre	2.3
fachos	2.3
fachos de mierda	2.3
fachoso	2.3
fachuz~	2.3
facineros~	2.3
fanfarr~	2.3
fantasmada	2.3
fantasmón	2.3
farfull~	2.3
farsa andante	2.3
fascist~ de mierda	2.3
fea de mierda	2.3
feminaz~	2.3
feo de mierda	2.3
feto	2.3
feto malayo	2.3
figurín	2.3
flipad~	2.3
floj~ de mente	2.3
follonero	2.3
forofo	2.3
forofos	2.3
forofos de	2.3
forra	2.3
forrazo	2.3
forreada	2.3
forro	2.3
forros	2.3
fracaso de	2.3
fracaso humano	2.3
franquist~ de mierda	2.3
frustrad~	2.3
fulan~	2.3
furcia	2.3
furcias	2.3
g1lipollas	2.3
gafotas	2.3
gaman	2.3
gandul	2.3
gandula	2.3
gandules	2.3
garca	2.3
garcas	2.3
gaznapir~	2.3
gaznápir~	2.3
gañan	2.3
gañanes	2.3
gañán	2.3
gente asquerosa	2.3
gentuz~	2.3
gil	2.3
gilastrún	2.3
gilazo	2.3
giles	2.3
gilip*llas	2.3
gilip0llas	2.3
gilipichis	2.3
gilipoll~	2.3
gilipoyas	2.3
gilipuertas	2.3
gilito	2.3
gilún	2.3
golfa	2.3
golfas	2.3
golfo	2.3
gorda de mierda	2.3
gordinfl~	2.3
gordo de mierda	2.3
gorrona	2.3
gorrones	2.3
gorrón	2.3
granuja	2.3
granujas	2.3
grillad~	2.3
guarra	2.3
guarras	2.3
guarro	2.3
guarros	2.3
guevon	2.3
guevón	2.3
guey pendejo	2.3
guilipollas	2.3
guiñapo	2.3
guiñapos	2.3
gurú de pacotilla	2.3
gusan~	2.3
güevones	2.3
güevón	2.3
güey pendejo	2.3
harpía	2.3
hazmerreir	2.3
hazmerreír	2.3
hediond~	2.3
hidiota	2.3
hipocritón	2.3
histeric~	2.3
histéric~	2.3
holgaz~	2.3
huelebicho	2.3
huelebraguetas	2.3
hueona	2.3
hueones	2.3
huevonada	2.3
huevonadas	2.3
huevonazo	2.3
huevones	2.3
id1ota	2.3
idi0ta	2.3
iletrad~	2.3
im bécil	2.3
imb3cil	2.3
imbecil	2.3
imbeciles	2.3
imbecilid~	2.3
imbesil	2.3
impresentabl~	2.3
imvecil	2.3
inbecil	2.3
incult~	2.3
indeseabl~	2.3
infecto	2.3
infelices	2.3
infeliz	2.3
infrahuman~	2.3
infraser	2.3
infraseres	2.3
infumabl~	2.3
inmund~	2.3
insensat~	2.3
inservibl~	2.3
insolent~	2.3
insoportabl~	2.3
insufribl~	2.3
insuls~	2.3
intransigent~	2.3
inutil	2.3
inutil total	2.3
inutiles	2.3
inútil de	2.3
inútil total	2.3
izmierda	2.3
izmierdos~	2.3
jeta	2.3
jetas	2.3
jilipollas	2.3
jilipoyas	2.3
jodido idiota	2.3
jodido imbécil	2.3
joputa	2.3
joputas	2.3
jotero	2.3
judas	2.3
junta letras	2.3
juntaletras	2.3
kapo	2.3
kirchnerchorro	2.3
kuka	2.3
kuka de mierda	2.3
kukarda	2.3
kukardo	2.3
kukas	2.3
lacra	2.3
lacra social	2.3
lacras	2.3
ladilla	2.3
ladillas	2.3
ladri	2.3
ladris	2.3
larva	2.3
larvas	2.3
lechuguin~	2.3
lela	2.3
lela mental	2.3
lelo	2.3
lelos	2.3
lelos mentales	2.3
lerda mental	2.3
lerdas	2.3
lisiad~ mental	2.3
lloric~	2.3
lloriquea	2.3
lloron	2.3
lloronas	2.3
llorón de mierda	2.3
loca de mierda	2.3
loca del coño	2.3
loca del moño	2.3
loco de mierda	2.3
loco del coño	2.3
locos de mierda	2.3
loser	2.3
losers	2.3
lumpen	2.3
lunátic~	2.3
macarra	2.3
macarras	2.3
machirul~	2.3
mal cogida	2.3
mal cogido	2.3
mal follada	2.3
malcogid~	2.3
malcriad~	2.3
maldita idiota	2.3
maldita perra	2.3
maldita seas	2.3
maldito cerdo	2.3
maldito enfermo	2.3
maldito hijo	2.3
maldito hijo de	2.3
maldito idiota	2.3
maldito imbécil	2.3
maldito perro	2.3
maldito seas	2.3
malditos seáis	2.3
maldit~ imbécil	2.3
maleant~	2.3
maledicent~	2.3
maleducad~	2.3
malfollad~	2.3
malfollá	2.3
mamada	2.3
mamador	2.3
mamandurria	2.3
mamaracho	2.3
mamerta	2.3
mamerto	2.3
mamertos	2.3
mamonad~	2.3
mamonazo	2.3
mamones	2.3
mamporrer~	2.3
mangant~	2.3
mangina	2.3
manginas	2.3
manipulador	2.3
manipuladora	2.3
manipuladores	2.3
manporrer~	2.3
mantenid~	2.3
maricon	2.3
maricona	2.3
mariconazo	2.3
maricones	2.3
maricón	2.3
marihuaner~	2.3
marran~	2.3
masca mierda	2.3
mastuerz~	2.3
matarife	2.3
matasanos	2.3
matonesc~	2.3
mazacote	2.3
mea pilas	2.3
meapilas	2.3
meluzo	2.3
mema	2.3
memo	2.3
memos	2.3
mensa	2.3
mensa de	2.3
menso	2.3
mensos	2.3
mentecat~	2.3
mercachifle	2.3
mercachifles	2.3
merluz~	2.3
metementodo	2.3
metiche	2.3
metiches	2.3
metomentodo	2.3
mezquin~	2.3
mierda andante	2.3
mierda con patas	2.3
mierda de gente	2.3
mierda de periodista	2.3
mierda de persona	2.3
mierda de tía	2.3
mierda de tío	2.3
mierda humana	2.3
mierda seca	2.3
mierdas	2.3
mierdecill~	2.3
mierder~	2.3
mierdos~	2.3
mindund~	2.3
misérrim~	2.3
mitomana	2.3
mitomano	2.3
mitóman~	2.3
mocos~	2.3
mogolic~	2.3
mogólic~	2.3
mojigat~	2.3
mojona	2.3
mojones	2.3
mojón	2.3
mongo	2.3
mongol	2.3
mongola	2.3
mongolic~	2.3
mongolo	2.3
mongolos	2.3
monguer	2.3
mongui	2.3
mongólic~	2.3
monigot~	2.3
mononeuronal	2.3
mononeuronales	2.3
morral~	2.3
mostrenc~	2.3
moñas	2.3
muerta de hambre	2.3
muerto de hambre que	2.3
muertohambre	2.3
muertos de hambre	2.3
mugros~	2.3
muñeco de trapo	2.3
nabazo	2.3
nabo	2.3
nabos	2.3
naca	2.3
naca de mierda	2.3
nacazo	2.3
naco	2.3
nacos	2.3
nazi de mierda	2.3
nazis de mierda	2.3
neandertal	2.3
neandertales	2.3
necedad	2.3
necedades	2.3
nenaza	2.3
nenazas	2.3
nini	2.3
ninis	2.3
niña tonta	2.3
niñata consentida	2.3
niñat~	2.3
niño rata	2.3
niñorata	2.3
niños rata	2.3
nulidad	2.3
ojete	2.3
ojetes	2.3
oligofrenic~	2.3
oligofrénic~	2.3
opinologo	2.3
opinólog~	2.3
orate	2.3
ordinari~	2.3
ortiba	2.3
ortiva	2.3
otario	2.3
otarios	2.3
oveja negra	2.3
p3ndejo	2.3
padefo	2.3
pagafantas	2.3
pajer~	2.3
pajiller~	2.3
pajizo	2.3
palanganer~	2.3
paletada	2.3
paletoz~	2.3
palmero	2.3
palmeros	2.3
pamplin~	2.3
panchito	2.3
panfil~	2.3
panfleter~	2.3
panoli	2.3
panolis	2.3
panqueque	2.3
papafrita	2.3
papafritas	2.3
papagayo	2.3
papanat~	2.3
pardill~	2.3
parásita	2.3
pasquin	2.3
pasquín	2.3
patan	2.3
patanes	2.3
patarat~	2.3
patetica	2.3
patetico	2.3
pateticos	2.3
patrañ~	2.3
patán	2.3
payaso de circo	2.3
payaso de mierda	2.3
payaso patético	2.3
payaso sin gracia	2.3
payaso triste	2.3
payazo	2.3
pazguat~	2.3
pedant~	2.3
pedazo de animal	2.3
pedazo de burro	2.3
pedazo de cabrón	2.3
pedazo de carne con ojos	2.3
pedazo de estiércol	2.3
pedazo de estúpido	2.3
pedazo de forro	2.3
pedazo de gilipollas	2.3
pedazo de hijo de	2.3
pedazo de hipócrita	2.3
pedazo de inútil	2.3
pedazo de payaso	2.3
pedazo de pelotudo	2.3
pedazo de pendejo	2.3
pedazo de sorete	2.3
pedazo de subnormal	2.3
pedazo de tonto	2.3
pedorr~	2.3
pedófil~ de mierda	2.3
pelad~ de mierda	2.3
pelafustan~	2.3
pelafustán	2.3
pelagatos	2.3
pelandusc~	2.3
pelma	2.3
pelmaz~	2.3
pelotilla	2.3
pelotiller~	2.3
pendej0	2.3
pendejas	2.3
pendejaz~	2.3
pendejete	2.3
pendejit~	2.3
pendejísimo	2.3
pendenciero	2.3
penos~	2.3
perdedor de	2.3
perdedorcillo	2.3
perdonavidas	2.3
perdulari~	2.3
perra asquerosa	2.3
perrito faldero	2.3
perrit~ del	2.3
perro asqueroso	2.3
perro del	2.3
perro faldero	2.3
perro sarnoso	2.3
pervers~	2.3
pervertid~	2.3
pesetera	2.3
pesetero	2.3
peseteros	2.3
pesim~ periodista	2.3
petard~	2.3
petimetre	2.3
picapleitos	2.3
picha corta	2.3
pichabrava	2.3
pichacorta	2.3
pichafloja	2.3
pija de mierda	2.3
pijo de mierda	2.3
pijoprogre	2.3
pijoprogres	2.3
piltraf~	2.3
pinche culero	2.3
pinche gente	2.3
pinche idiota	2.3
pinche ignorante	2.3
pinche imbécil	2.3
pinche mentiroso	2.3
pinche naco	2.3
pinche payaso	2.3
pinche pendeja	2.3
pinche pendejo	2.3
pinche puta	2.3
pinche puto	2.3
pinche ridícula	2.3
pinche ridículo	2.3
pinche vieja	2.3
pinche viejo	2.3
pinches	2.3
pinches pendejos	2.3
pinflo	2.3
piojo	2.3
piojos~	2.3
pirad~	2.3
piruja	2.3
pisaverde	2.3
plagiador	2.3
planero	2.3
planeros	2.3
plastas	2.3
plañider~	2.3
plebe	2.3
pndejo	2.3
pndj	2.3
pndjo	2.3
pobre amargada	2.3
pobre amargado	2.3
pobre analfabeto	2.3
pobre de ti	2.3
pobre desgraciado	2.3
pobre diablo	2.3
pobre estúpida	2.3
pobre estúpido	2.3
pobre gilipollas	2.3
pobre idiota	2.3
pobre ignorante	2.3
pobre ilusa	2.3
pobre iluso	2.3
pobre imbécil	2.3
pobre infeliz	2.3
pobre loca	2.3
pobre loco	2.3
pobre miserable	2.3
pobre payaso	2.3
pobre pendejo	2.3
pobre ridículo	2.3
pobre tonta	2.3
pobre tonto	2.3
pobrecito tú	2.3
pobres diablos	2.3
pobres idiotas	2.3
pobres ilusos	2.3
poca cosa	2.3
pocacosa	2.3
pocas luces	2.3
pocasluces	2.3
polichinela	2.3
poligoner~	2.3
politiquill~	2.3
ponzoñ~	2.3
porquería de	2.3
porquería humana	2.3
porrer~	2.3
prepotencia	2.3
presuntuos~	2.3
pretencios~	2.3
pringao	2.3
pringaos	2.3
progre de mierda	2.3
progres de mierda	2.3
progrez~	2.3
prostitut~	2.3
pseudo experto	2.3
pseudo humano	2.3
pseudo intelectual	2.3
pseudo periodistas	2.3
pseudocomunicador~	2.3
pseudoexpert~	2.3
pseudointelectual~	2.3
puerc~	2.3
pusilanim~	2.3
pusilánim~	2.3
puta asquerosa	2.3
puta barata	2.3
puta cerda	2.3
puta de mierda	2.3
puta gorda	2.3
puta idiota	2.3
puta loca	2.3
puta mierda	2.3
puta rata	2.3
puta vergüenza	2.3
puta vieja	2.3
putit~	2.3
puto amo del ridículo	2.3
puto asco	2.3
puto bot	2.3
puto cerdo	2.3
puto cobarde	2.3
puto crío	2.3
puto cáncer	2.3
puto enfermo	2.3
puto facha	2.3
puto gilipollas	2.3
puto idiota	2.3
puto ignorante	2.3
puto imbécil	2.3
puto inútil	2.3
puto loco	2.3
puto mentiroso	2.3
puto payaso	2.3
puto retrasado	2.3
puto rojo	2.3
puto subnormal	2.3
puto tonto	2.3
putos cerdos	2.3
putos fachas	2.3
putos inútiles	2.3
putos rojos	2.3
pájaro de mal agüero	2.3
pánfil~	2.3
pécora	2.3
pésimo periodista	2.3
rabios~	2.3
rajones	2.3
rajón	2.3
ramer~	2.3
rata asquerosa	2.3
rata cobarde	2.3
rata de alcantarilla	2.3
rata de cloaca	2.3
rata traidora	2.3
ratas de alcantarilla	2.3
ratera	2.3
raterill~	2.3
ratero	2.3
rebaño	2.3
rebuzn~	2.3
repelent~	2.3
reprimid~	2.3
reptil	2.3
reptiles	2.3
repudiabl~	2.3
repulsiv~	2.3
resabiad~	2.3
resentid~	2.3
retardad~	2.3
retrasada mental	2.3
retrasado mental	2.3
retrasad~	2.3
retrograd~	2.3
retrógrad~	2.3
ridicul~	2.3
roja de mierda	2.3
rojazo	2.3
rojo de mierda	2.3
rojos de mierda	2.3
roñica	2.3
roñoso	2.3
rufianes	2.3
rufián	2.3
sabandijas	2.3
sabihond~	2.3
sabiond~	2.3
sacamantecas	2.3
salame	2.3
salames	2.3
salamín	2.3
sanguijuela	2.3
sanguijuelas	2.3
sapa	2.3
sarnos~	2.3
sarta de	2.3
satánic~	2.3
sectari~	2.3
secuaces	2.3
secuaz	2.3
senil	2.3
seniles	2.3
senilidad	2.3
servil	2.3
serviles	2.3
servilón	2.3
seudo intelectual	2.3
seudo periodista	2.3
seudointelectual	2.3
sicario mediático	2.3
sicarios mediáticos	2.3
siesa	2.3
sieso	2.3
simplon~	2.3
simplón	2.3
simvergüenza	2.3
sin vergüenza	2.3
sinsorg~	2.3
sinsustancia	2.3
sinverguensa	2.3
sinverguenza	2.3
soplagait~	2.3
soplapoll~	2.3
soplones	2.3
soplón	2.3
sorete	2.3
soretes	2.3
soretón	2.3
sos basura	2.3
sos boludo	2.3
sos cómplice	2.3
sos escoria	2.3
sos estúpido	2.3
sos lo peor	2.3
sos mierda	2.3
sos muy boludo	2.3
sos muy pelotudo	2.3
sos patética	2.3
sos pelotudo	2.3
sos re pelotudo	2.3
sos ridícula	2.3
sos ridículo	2.3
sos tarado	2.3
sos tonto	2.3
sos un asco	2.3
sos un cagón	2.3
sos un caradura	2.3
sos un chanta	2.3
sos un cipayo	2.3
sos un cornudo	2.3
sos un cómplice	2.3
sos un enfermo	2.3
sos un estúpido	2.3
sos un facho	2.3
sos un forro	2.3
sos un fracasado	2.3
sos un garca	2.3
sos un gil	2.3
sos un gorila	2.3
sos un hdp	2.3
sos un hijo de	2.3
sos un ignorante	2.3
sos un imbécil	2.3
sos un infeliz	2.3
sos un inútil	2.3
sos un kuka	2.3
sos un ladri	2.3
sos un mentiroso	2.3
sos un mogolico	2.3
sos un mogólico	2.3
sos un nabo	2.3
sos un pajero	2.3
sos un panqueque	2.3
sos un payaso mal	2.3
sos un pedazo de	2.3
sos un pelotudo de	2.3
sos un planero	2.3
sos un pobre	2.3
sos un pobre tipo	2.3
sos un ridículo	2.3
sos un salame	2.3
sos un salamín	2.3
sos un sorete	2.3
sos un tarado	2.3
sos un tibio	2.3
sos un traidor	2.3
sos un vendido	2.3
sos un zurdo	2.3
sos un ñoqui	2.3
sos una bosta	2.3
sos una conchuda	2.3
sos una forra	2.3
sos una mentirosa	2.3
sos una pobre mina	2.3
sos una rata	2.3
sos una ridícula	2.3
sos una vergüenza	2.3
sos vendido	2.3
sosain~	2.3
subnormal profundo	2.3
subnorm~	2.3
sucia rata	2.3
suciedad	2.3
sucio perro	2.3
sudaca	2.3
sudacas	2.3
tacañ~	2.3
tahúr	2.3
taimad~	2.3
tapad~ mental	2.3
tarada mental	2.3
tarado mental	2.3
tarad~	2.3
tarambana	2.3
tarúpid~	2.3
terrorist~ de mierda	2.3
testaferro	2.3
tiparrac~	2.3
tipej~	2.3
tiquismiquis	2.3
titere	2.3
titiriter~	2.3
tolai	2.3
tolais	2.3
tolete	2.3
tonta de remate	2.3
tonta del culo	2.3
tonta útil	2.3
tontaco	2.3
tontain~	2.3
tontarr~	2.3
tontico	2.3
tontita	2.3
tontito	2.3
tonto a las tres	2.3
tonto de baba	2.3
tonto de los cojones	2.3
tonto de remate	2.3
tonto del bote	2.3
tonto del culo	2.3
tonto del haba	2.3
tonto perdido	2.3
tonto útil	2.3
tonto'l culo	2.3
tontolaba	2.3
tontolabas	2.3
tontolahaba	2.3
tontolculo	2.3
tontolhaba	2.3
tontolnabo	2.3
tontos del culo	2.3
tontos útiles	2.3
torrezno mental	2.3
tragapollas	2.3
tragasables	2.3
traicioner~	2.3
trampos~	2.3
trapacer~	2.3
trastornad~	2.3
trepa	2.3
trepas	2.3
tripero	2.3
troglodit~	2.3
trol	2.3
troleo	2.3
troler~	2.3
troll	2.3
trolls	2.3
trozo de carne con ojos	2.3
trozo de mierda	2.3
truhan~	2.3
truhán	2.3
tránsfuga	2.3
tunante	2.3
turb~ mental	2.3
turulat~	2.3
vacaburra	2.3
vago de mierda	2.3
vagoneta	2.3
vagos de mierda	2.3
vaina de persona	2.3
valiente gilipollas	2.3
valiente hijo de	2.3
valiente idiota	2.3
valiente imbécil	2.3
valiente payaso	2.3
valiente sinvergüenza	2.3
valiente tontería	2.3
vaya asco	2.3
vaya basura	2.3
vaya cara	2.3
vaya cinismo	2.3
vaya cuadro	2.3
vaya elementa	2.3
vaya elemento	2.3
vaya estupidez	2.3
vaya fantasma	2.3
vaya gilipollas	2.3
vaya gilipollez	2.3
vaya hipócrita	2.3
vaya idiota	2.3
vaya ignorancia	2.3
vaya ignorante	2.3
vaya imbécil	2.3
vaya jeta	2.3
vaya mentiroso	2.3
vaya mierda	2.3
vaya montón	2.3
vaya morro	2.3
vaya nivel	2.3
vaya panda	2.3
vaya payaso	2.3
vaya periodista	2.3
vaya personaje	2.3
vaya pieza	2.3
vaya ridículo	2.3
vaya sarta	2.3
vaya tonta	2.3
vaya tontería	2.3
vaya tonto	2.3
vejestori~	2.3
vende patria	2.3
vendehumo	2.3
vendepatria	2.3
vendida de mierda	2.3
vendido de mierda	2.3
venenos~	2.3
verdugo	2.3
verdulera	2.3
verduleras	2.3
verga de	2.3
vergonzante	2.3
vergüenza de ser	2.3
vergüenza humana	2.3
vetusto	2.3
vibora	2.3
vieja bruja	2.3
vieja chocha	2.3
vieja de mierda	2.3
vieja loca	2.3
vieja ridícula	2.3
viejo cagón	2.3
viejo chocho	2.3
viejo de mierda	2.3
viejo facho	2.3
viejo loco	2.3
viejo rabo verde	2.3
viejo ridículo	2.3
villan~	2.3
violento	2.3
visceral	2.3
vividor	2.3
vividora	2.3
voceras	2.3
vocero	2.3
vocero de	2.3
voceros	2.3
vomitona	2.3
webona	2.3
weboncito	2.3
webones	2.3
yonki	2.3
yonkis	2.3
yonqui	2.3
zafi~	2.3
zampabollos	2.3
zarrapastros~	2.3
zascandil	2.3
zoquete mental	2.3
zorra	2.3
zorras	2.3
zorrón	2.3
zote	2.3
zotes	2.3
zumbad~	2.3
zurdaje	2.3
zurdito	2.3
zurditos	2.3
zurdo de mierda	2.3
zurdos de mierda	2.3
zurullo	2.3
zurullos	2.3
zángan~	2.3
ñero	2.3
ñoño	2.3
a callar la boca	2
a callar ya	2
a nadie le importa lo que	2
a nadie le importa tu	2
a nadie le importas	2
a nadie le interesa lo que	2
a nadie le interesa tu	2
a quién coño	2
a quién coño le importa	2
a quién le importa lo que	2
apesta a	2
apestas	2
apestas a	2
basta de mentir	2
basta de mentiras	2
basta ya de	2
bañate	2
báñate	2
calla anda	2
calla boca	2
calla bocachancla	2
calla coño	2
calla de una vez	2
calla idiota	2
calla imbécil	2
calla la boca	2
calla payaso	2
calla tonto	2
calla un rato	2
calla ya	2
callad	2
calladita	2
calladita más guapa	2
calladito	2
calladito más guapo	2
callaos ya	2
callaros	2
callaros ya	2
callate	2
callate boludo	2
callate gil	2
callate idiota	2
callate la boca	2
callate payaso	2
callate pelotudo	2
callate tarado	2
callate un poco	2
callate vos	2
callate ya	2
callese	2
callese la boca	2
callá	2
callá un poco	2
cerra el orto	2
cerrad la boca	2
cerrá el culo	2
cerrá la boca	2
cerrá la jeta	2
chito	2
chitón	2
cierra al salir	2
cierra el culo	2
cierra el hocico	2
cierra el orto	2
cierra el pico ya	2
cierra el tuiter	2
cierra el twitter	2
cierra esa boca	2
cierra esa boca de	2
cierra la	2
cierra la bocaza	2
cierra la cuenta	2
cierra la jeta	2
cierra la puta	2
cierra twitter	2
cierre la boca	2
cierren la boca	2
cállate anda	2
cállate coño	2
cállate de una vez	2
cállate el	2
cállate el hocico	2
cállate estúpida	2
cállate estúpido	2
cállate facha	2
cállate fracasado	2
cállate gorda	2
cállate gordo	2
cállate hijo de	2
cállate hombre	2
cállate idiota	2
cállate ignorante	2
cállate imbécil	2
cállate la	2
cállate mejor	2
cállate mentiroso	2
cállate payasa	2
cállate payaso	2
cállate pendeja	2
cállate pendejo	2
cállate perra	2
cállate perro	2
cállate por favor	2
cállate pues	2
cállate rata	2
cállate tonta	2
cállate tonto	2
cállate un mes	2
cállate un poco	2
cállate un rato	2
cállate vieja	2
cállate viejo	2
cállate y	2
cállense ya	2
dais asco	2
dais lástima	2
dais pena	2
dais risa	2
dais vergüenza	2
dais vergüenza ajena	2
das arcadas	2
das asco y	2
das ganas de vomitar	2
das grima	2
das mucha lástima	2
das mucha pena	2
das mucha risa	2
das mucha vergüenza	2
das mucho asco	2
das más asco	2
das más pena	2
das náuseas	2
das para meme	2
das puto asco	2
das repelús	2
das un asco	2
deja de beber	2
deja de chupar	2
deja de dar	2
deja de dar el coñazo	2
deja de dar la	2
deja de dar la lata	2
deja de dar la turra	2
deja de dar pena	2
deja de dar vergüenza	2
deja de decir	2
deja de decir burradas	2
deja de decir chorradas	2
deja de decir gilipolleces	2
deja de decir mamadas	2
deja de decir mentiras	2
deja de decir pendejadas	2
deja de decir sandeces	2
deja de drogarte	2
deja de engañar	2
deja de escribir	2
deja de fumar	2
deja de fumar eso	2
deja de hablar	2
deja de hacer el	2
deja de insultar	2
deja de inventar	2
deja de joder	2
deja de ladrar	2
deja de llorar	2
deja de manipular	2
deja de marear	2
deja de molestar	2
deja de opinar	2
deja de rebuznar	2
deja de respirar	2
deja de robar	2
deja de ser	2
deja de soltar	2
deja de tomar	2
deja de vivir	2
deja de vivir del cuento	2
deja el alcohol	2
deja el móvil	2
deja el teclado	2
deja el tintorro	2
deja el vino	2
deja internet	2
deja la bebida	2
deja la botella	2
deja la droga	2
deja las drogas	2
deja las pastillas	2
deja las redes	2
deja twitter	2
dejad de mentir	2
deje de decir	2
deje de hacer el ridículo	2
deje de mentir	2
dejá de	2
dejá de joder	2
dejá de mentir	2
dejá de romper	2
dejá de romper las bolas	2
dejá de tomar	2
dejá el vino	2
dejá la droga	2
dejá la merca	2
dúchate	2
el plumero	2
enjuágate la boca	2
estarías mejor callada	2
estarías mejor callado	2
estás más guapa callada	2
estás más guapo callado	2
guacala	2
hace el ridículo	2
hacer el ridículo	2
hacerse el tonto	2
haces el ridículo cada	2
haces vomitar	2
haciendo el ridículo	2
hacés el ridículo	2
hocico	2
hocicona	2
hocicones	2
hocicón	2
hueles mal	2
ido la olla	2
ir de víctima	2
la pastillita	2
las pastillitas	2
lavate la boca	2
lavate la boca antes	2
lávate esa boca	2
lávate la boca	2
lávate la boca antes	2
límpiate la boca	2
me dais asco	2
me dais pena	2
me dan asco	2
me das grima	2
me das lástima	2
me das pena	2
me das repelús	2
me das risa	2
me das vergüenza	2
me das vergüenza ajena	2
me enferma gente como	2
me enfermas	2
me haces vomitar	2
me produces	2
me produces asco	2
me provocas	2
me provocas náuseas	2
me repugnas	2
me revuelves el estómago	2
me río de ti	2
me río en tu cara	2
mejor callada	2
mejor calladita	2
mejor calladito	2
mejor callado	2
mejor cállate	2
mejor te callas	2
más guapa callada	2
más guapo callado	2
nadie ha pedido	2
nadie pidió	2
nadie quiere leerte	2
nadie quiere oírte	2
nadie te conoce	2
nadie te cree	2
nadie te cree ya	2
nadie te echará de menos	2
nadie te escucha	2
nadie te extraña	2
nadie te ha dado vela	2
nadie te ha llamado	2
nadie te ha pedido	2
nadie te ha pedido opinión	2
nadie te ha votado	2
nadie te lee	2
nadie te llamó	2
nadie te lo ha pedido	2
nadie te lo pidió	2
nadie te necesita	2
nadie te pidió	2
nadie te pidió tu opinión	2
nadie te pregunta	2
nadie te quiere	2
nadie te quiere escuchar	2
nadie te respeta	2
nadie te sigue	2
nadie te toma en serio	2
nadie te va a extrañar	2
nadie te ve	2
nadie te votó	2
ni debajo del agua	2
no diga estupideces	2
no diga mentiras	2
no diga tonterías	2
no digas bobadas	2
no digas burradas	2
no digas chorradas	2
no digas estupideces	2
no digas gilipolleces	2
no digas mamadas	2
no digas mentiras	2
no digas pendejadas	2
no digas sandeces	2
no digas tonterías	2
no hagas el ridículo	2
no hagas más el ridículo	2
no mames pendejo	2
no rompas	2
no rompas las bolas	2
no rompas los huevos	2
no sea ignorante	2
no sea mentiroso	2
no sea payaso	2
no sea ridículo	2
no seas boludo	2
no seas burro	2
no seas cansino	2
no seas cobarde	2
no seas cínico	2
no seas estúpido	2
no seas forro	2
no seas gilipollas	2
no seas hipócrita	2
no seas idiota	2
no seas ignorante	2
no seas imbécil	2
no seas llorona	2
no seas llorón	2
no seas mentiroso	2
no seas miserable	2
no seas patético	2
no seas payaso	2
no seas pelotudo	2
no seas pendeja	2
no seas pendejo	2
no seas ridícula	2
no seas ridículo	2
no seas tonta	2
no seas tonto	2
no te callas ni	2
no te hagas	2
no te hagas el	2
no te hagas la	2
no te has tomado	2
no te tomaste	2
no tomaste	2
no toques los cojones	2
no vas a callar	2
nos das asco	2
nos das pena	2
nos das vergüenza	2
nos reímos de ti	2
olvidaste la medicación	2
os desprecio	2
os odio	2
para de decir	2
para de llorar	2
para de mentir	2
para ya	2
para ya de	2
por qué no te callas	2
pota	2
puag	2
puajj	2
punto en boca	2
quién carajo	2
quién carajo sos	2
quién carajos	2
quién chingados	2
quién coño te	2
quién coño te conoce	2
quién coño te crees	2
quién coño te ha	2
quién eres tú	2
quién eres y por qué	2
quién es esta tía	2
quién es este idiota	2
quién es este payaso	2
quién es este tipo	2
quién es este tío	2
quién le dio	2
quién le ha dado	2
quién le pidió	2
quién le preguntó	2
quién mierda	2
quién mierda sos	2
quién mierda te	2
quién os creéis	2
quién os paga	2
quién se cree	2
quién se cree que es	2
quién te aguanta	2
quién te contrató	2
quién te cree	2
quién te dejó	2
quién te dejó salir	2
quién te dijo	2
quién te dijo que	2
quién te dio	2
quién te dio el título	2
quién te dio vela	2
quién te escribe	2
quién te ha dado	2
quién te ha dado vela	2
quién te ha dejado	2
quién te ha pagado	2
quién te ha soltado	2
quién te has creído	2
quién te has creído que	2
quién te lee	2
quién te manda	2
quién te paga por	2
quién te pagó	2
quién te pidió	2
quién te pidió opinión	2
quién te pregunta	2
quién te regaló	2
quién te regaló el	2
quién te regaló el título	2
quién te soltó	2
quién te va a	2
quién te va a creer	2
quién te vota	2
quién te votó	2
revuelve el estómago	2
revuelves el estómago	2
rompe huevos	2
rompebolas	2
rompehuevos	2
rompepelotas	2
se burlan de ti	2
se ríe de ti	2
se ríen de ti	2
se te cae la careta	2
se te cayó la careta	2
se te fue la cabeza	2
se te fue la olla	2
se te ha caído la careta	2
se te ha ido la olla	2
se te ha ido la pinza	2
se te ha olvidado	2
se te ha olvidado la	2
se te ha olvidado la medicación	2
se te nota el	2
se te nota la	2
se te nota mucho	2
se te va la cabeza	2
se te va la olla	2
se te va la pinza	2
se te ve el	2
se te ve el plumero	2
silencio payaso	2
silencio rata	2
te crees alguien	2
te crees especial	2
te crees gracioso	2
te crees importante	2
te crees inteligente	2
te crees mejor	2
te crees muy	2
te crees muy gracioso	2
te crees muy lista	2
te crees muy listo	2
te crees periodista	2
te crees que	2
te crees superior	2
te creés	2
te creés mil	2
te creés que	2
te creés vivo	2
te cubres de gloria	2
te delatas	2
te delatas solo	2
te desprecio	2
te detesto	2
te haces el digno	2
te haces el listo	2
te haces el tonto	2
te haces la tonta	2
te haces la víctima	2
te hacés el	2
te hacés el boludo	2
te hacés la	2
te has coronado	2
te has cubierto de gloria	2
te has delatado	2
te has lucido	2
te has pasado de	2
te has retratado	2
te las das de	2
te luciste	2
te lucís	2
te odia todo	2
te odia todo el mundo	2
te odian	2
te odio	2
te olvidaste la pastilla	2
te pasaste de	2
te retratas	2
te retratas sola	2
te retratas solo	2
te toma en serio	2
te victimizas	2
toca pelotas	2
tocacojones	2
tocahuevos	2
tocanarices	2
tocapelotas	2
todo el mundo te odia	2
todos se ríen de ti	2
toma la medicación	2
toma tu medicina	2
tomate la medicacion	2
tomate la pastilla	2
tomate un té	2
tomá la pastilla	2
trompa de	2
trompudo	2
tu medicación	2
tus medicinas	2
tus pastillas	2
tócamelos	2
tócate los cojones	2
tócate los huevos	2
tómate la pastilla	2
tómate la pastillita	2
tómate las pastillas	2
tómate una tila	2
vas de digna	2
vas de digno	2
vas de lista	2
vas de listo	2
vas de progre	2
vas de víctima	2
ve el plumero	2
vela en este	2
vela en este entierro	2
victimismo	2
victimista	2
victimistas	2
y si te callas	2
a la basura	1.8
a la cárcel contigo	1.8
a la papelera	1.8
a las órdenes de	1.8
a las órdenes del	1.8
a tu alcantarilla	1.8
a tu cloaca	1.8
a tu cuadra	1.8
a tu cueva	1.8
a tu establo	1.8
a tu pocilga	1.8
al contenedor	1.8
al vertedero	1.8
alcantarilla	1.8
arrodillada	1.8
arrodillado	1.8
atajo de	1.8
atajo de inútiles	1.8
atajo de sinvergüenzas	1.8
atajo de vagos	1.8
avergonzarte	1.8
avergüénzate	1.8
banead~	1.8
baneen	1.8
bloquead a	1.8
bloqueen	1.8
bola de hipócritas	1.8
bola de idiotas	1.8
bola de inútiles	1.8
bola de pendejos	1.8
bolsa de mierda	1.8
busca ayuda	1.8
busca ayuda profesional	1.8
busca ayuda psicológica	1.8
busca ayuda psiquiátrica	1.8
busca otro trabajo	1.8
busca trabajo	1.8
busca un psiquiatra	1.8
busca un trabajo	1.8
buscate un laburo	1.8
buscate un trabajo	1.8
buscate una vida	1.8
buscá ayuda	1.8
búscate ayuda	1.8
búscate la vida	1.8
búscate otra cosa	1.8
búscate otro trabajo	1.8
búscate un curro	1.8
búscate un hobby	1.8
búscate un médico	1.8
búscate un novio	1.8
búscate un psicólogo	1.8
búscate un psiquiatra	1.8
caer la cara de vergüenza	1.8
calaña	1.8
casito	1.8
caterva de	1.8
caérsete la cara	1.8
cobardes como tú	1.8
conseguite una vida	1.8
consigue un trabajo	1.8
consíguete	1.8
consíguete un trabajo	1.8
cuadrilla de	1.8
cubo de basura	1.8
dadle casito	1.8
dale casito	1.8
de tu calaña	1.8
de tu clase	1.8
de tu especie	1.8
de tu ralea	1.8
de vuestra calaña	1.8
debería caérsete la cara	1.8
debería darle vergüenza	1.8
debería daros vergüenza	1.8
debería darte	1.8
debería darte pena	1.8
debería estar en la cárcel	1.8
deberías avergonzarte	1.8
deberías buscar ayuda	1.8
deberías callarte	1.8
deberías dedicarte	1.8
deberías dejar	1.8
deberías dimitir	1.8
deberías estar avergonzada	1.8
deberías estar avergonzado	1.8
deberías estudiar	1.8
deberías hacértelo mirar	1.8
deberías ir al	1.8
deberías irte	1.8
deberías leer	1.8
deberías medicarte	1.8
deberías mirártelo	1.8
deberías sentir vergüenza	1.8
deberías volver	1.8
deberías volver a la escuela	1.8
dejo de seguirte	1.8
dejé de seguirte	1.8
desaparece de	1.8
desaparece ya	1.8
desaparecé	1.8
desaparezca	1.8
dimite de una vez	1.8
dimite payaso	1.8
el riego	1.8
esfúmate	1.8
estercolero	1.8
evapórate	1.8
extínguete	1.8
fachas como tú	1.8
falta un hervor	1.8
falta un tornillo	1.8
fuera de españa	1.8
fuera de mi país	1.8
fuera fuera	1.8
fuera payaso	1.8
fuera rata	1.8
gente como vos	1.8
gente como vosotros	1.8
gentuza como tú	1.8
gilipollas como tú	1.8
hatajo de	1.8
he dejado de seguirte	1.8
hipócritas como tú	1.8
idiotas como tú	1.8
ignorantes como tú	1.8
imbéciles como tú	1.8
inútiles como tú	1.8
jubilate	1.8
jubílate	1.8
jubílate ya	1.8
jubílese	1.8
la cara de vergüenza	1.8
la gente como tú	1.8
la sangre al cerebro	1.8
la voz de su amo	1.8
largate	1.8
largo de	1.8
largo rata	1.8
los como tú	1.8
los de tu calaña	1.8
los de tu clase	1.8
los de tu ralea	1.8
los que son como tú	1.8
los tuyos sois	1.8
lárgate a	1.8
lárgate de	1.8
lárgate de aquí	1.8
lárgate de mi país	1.8
lárgate ya	1.8
lárguense	1.8
lárguese	1.8
manga de boludos	1.8
manga de hijos de	1.8
manga de inútiles	1.8
manga de pelotudos	1.8
manga de vagos	1.8
me desuscribo	1.8
me doy de baja	1.8
mediocres como tú	1.8
mentirosos como tú	1.8
miserables como tú	1.8
montón de basura	1.8
montón de estiércol	1.8
montón de mentiras	1.8
montón de mierda	1.8
necesitas atención	1.8
necesitas ayuda	1.8
necesitas ayuda profesional	1.8
necesitas ayuda psicológica	1.8
necesitas ayuda psiquiátrica	1.8
necesitas casito	1.8
necesitas medicación	1.8
necesitas terapia	1.8
necesitas un psicólogo	1.8
necesitas un psiquiatra	1.8
no le da vergüenza	1.8
no les da vergüenza	1.8
no os da vergüenza	1.8
no te da asco	1.8
no te da el cerebro	1.8
no te da la neurona	1.8
no te da pena	1.8
no te da vergüenza	1.8
no te llega	1.8
no te llega el	1.8
no te llega el riego	1.8
no te llega la sangre	1.8
no te llega para	1.8
nos vemos en los tribunales	1.8
panda de cabrones	1.8
panda de hijos de	1.8
panda de idiotas	1.8
panda de inútiles	1.8
panda de mentirosos	1.8
panda de payasos	1.8
panda de ratas	1.8
panda de vagos	1.8
partida de hijos de	1.8
parásitos como tú	1.8
payasos como tú	1.8
periodistas como tú	1.8
personas como usted	1.8
personas como vos	1.8
picatelas	1.8
pide ayuda	1.8
pide ayuda ya	1.8
pide cita	1.8
pide cita con el psiquiatra	1.8
pide hora	1.8
pirate de aquí	1.8
pocilga	1.8
políticos como tú	1.8
por culpa de gente como	1.8
por gente como tú	1.8
por tipos como	1.8
píllate un	1.8
píntate	1.8
pírate	1.8
pírate ya	1.8
raja de aca	1.8
raja de acá	1.8
rajá	1.8
rajá de acá	1.8
ralea	1.8
ratas como tú	1.8
regresa a la escuela	1.8
regresa a tu	1.8
regresate a	1.8
regrésate a tu	1.8
reportad~	1.8
reporten	1.8
reporten a este	1.8
retirate	1.8
retírate	1.8
retírate ya	1.8
riego cerebral	1.8
riego sanguíneo	1.8
saco de mierda	1.8
sarta de estupideces	1.8
sarta de gilipolleces	1.8
sarta de mentiras	1.8
sarta de pendejadas	1.8
sarta de sandeces	1.8
sarta de tonterías	1.8
se te cae la cara	1.8
siento lástima por ti	1.8
siento pena por ti	1.8
siento vergüenza ajena	1.8
silenciad~	1.8
sinvergüenzas como tú	1.8
sois asquerosos	1.8
sois basura	1.8
sois cómplices	1.8
sois el cáncer	1.8
sois escoria	1.8
sois gentuza	1.8
sois idiotas	1.8
sois imbéciles	1.8
sois la hostia	1.8
sois la vergüenza	1.8
sois lo peor	1.8
sois patéticos	1.8
sois ratas	1.8
sois ridículos	1.8
sois tontos	1.8
sois una mierda	1.8
sois una panda	1.8
sois una secta	1.8
sois una vergüenza	1.8
sois unas	1.8
sois unos	1.8
sois unos fachas	1.8
sois unos hipócritas	1.8
sois unos inútiles	1.8
sois unos mentirosos	1.8
sois unos payasos	1.8
sois unos ridículos	1.8
sois unos sinvergüenzas	1.8
sois unos vendidos	1.8
subnormales como tú	1.8
te bloqueo	1.8
te bloqueo por	1.8
te debería dar	1.8
te debería dar vergüenza	1.8
te dejo de seguir	1.8
te denuncio	1.8
te falta calle	1.8
te falta cerebro	1.8
te falta cultura	1.8
te falta estudiar	1.8
te falta leer	1.8
te falta un hervor	1.8
te falta un tornillo	1.8
te faltan dedos	1.8
te faltan dos	1.8
te faltan huevos	1.8
te faltan luces	1.8
te faltan neuronas	1.8
te hace falta cerebro	1.8
te hace falta leer	1.8
te hace falta un	1.8
te he bloqueado	1.8
te he denunciado	1.8
te he reportado	1.8
te reporto	1.8
te silencio	1.8
te tendría que dar vergüenza	1.8
te voy a denunciar	1.8
tipejos como tú	1.8
tipos como tú	1.8
tipos como vos	1.8
tomatelas	1.8
tomátelas	1.8
tontos como tú	1.8
tu amo	1.8
tu calaña	1.8
tu dueño	1.8
tu pagador	1.8
tus amigos los	1.8
tus amigotes	1.8
tus amiguitos	1.8
tus amos	1.8
tus dueños	1.8
tus padrinos	1.8
tus patrocinadores	1.8
tus patrones	1.8
tías como tú	1.8
tíos como tú	1.8
tú y los tuyos	1.8
un hervor	1.8
un poco de casito	1.8
ustedes son	1.8
ustedes son basura	1.8
ustedes son la	1.8
ustedes son una	1.8
ustedes son unos	1.8
vaya usted a	1.8
vayan a	1.8
vendidos como tú	1.8
vergüenza de ti	1.8
vergüenza debería	1.8
vergüenza deberías tener	1.8
vergüenza te tenía que dar	1.8
vergüenza tendría que darte	1.8
vertedero	1.8
volvete a tu país	1.8
volvé a la escuela	1.8
volvé a tu	1.8
vosotros sois	1.8
voz de su amo	1.8
voz de tu amo	1.8
vuelva a la escuela	1.8
vuelve a estudiar	1.8
vuelve a la caverna	1.8
vuelve a la cloaca	1.8
vuelve a la cocina	1.8
vuelve a la cueva	1.8
vuelve a la egb	1.8
vuelve a la escuela y	1.8
vuelve a la eso	1.8
vuelve a la guardería	1.8
vuelve a la jaula	1.8
vuelve a la selva	1.8
vuelve a leer	1.8
vuelve a parvulitos	1.8
vuelve a párvulos	1.8
vuelve a tu casa	1.8
vuelve a tu madriguera	1.8
vuelve a tu país	1.8
vuelve al agujero	1.8
vuelve al circo	1.8
vuelve al cole	1.8
vuelve al manicomio	1.8
vuelve al parvulario	1.8
vuelve al psiquiátrico	1.8
vuelve al zoo	1.8
vuelve de donde	1.8
vuestra calaña	1.8
vuélvete a	1.8
vuélvete a tu país	1.8
váyanse a	1.8
váyase a	1.8
váyase a su casa	1.8
váyase al	1.8
ya no te sigo	1.8
a cavar	1.5
a cavar zanjas	1.5
a coser	1.5
a currar	1.5
a esto llamas periodismo	1.5
a esto lo llamas	1.5
a fregar	1.5
a fregar platos	1.5
a la cocina	1.5
a la mina	1.5
a laburar	1.5
a nadie le importa una	1.5
a nuestra costa	1.5
a picar piedra	1.5
a planchar	1.5
a recoger	1.5
a recoger aceitunas	1.5
a vendimiar	1.5
abierto un libro	1.5
abre un libro	1.5
acabada	1.5
acabado	1.5
agarra un libro	1.5
agarrá un libro	1.5
al frenopático	1.5
al manicomio	1.5
al psiquiatra	1.5
al psiquiátrico	1.5
ameba	1.5
amebas	1.5
anda a laburar vago	1.5
aprenda a	1.5
aprenda a escribir	1.5
aprenda a leer	1.5
aprende a hablar	1.5
aprende a leer antes	1.5
aprende a pensar	1.5
aprende a sumar	1.5
aprende educación	1.5
aprende español	1.5
aprende historia	1.5
aprende ortografía	1.5
aprende un poco	1.5
aprendé	1.5
aprendé a escribir	1.5
aprendé a leer	1.5
caer tan bajo	1.5
camisa de fuerza	1.5
cara de cemento	1.5
cara de cemento armado	1.5
cara dura	1.5
cara más dura	1.5
carota	1.5
carotas	1.5
caído muy bajo	1.5
caíste muy bajo	1.5
cerebrito	1.5
cerebro de	1.5
cerebro de chorlito	1.5
cerebro de mosquito	1.5
cerebro de pájaro	1.5
cerebro de un	1.5
cerebro lavado	1.5
cerebro vacío	1.5
cero a la izquierda	1.5
cero cerebro	1.5
cero credibilidad	1.5
cero dignidad	1.5
cero neuronas	1.5
cero patatero	1.5
cero vergüenza	1.5
cero ética	1.5
chupa la	1.5
chupando	1.5
chupando del bote	1.5
chupando rueda	1.5
chupar del bote	1.5
chupas del bote	1.5
ci de un	1.5
ci de una	1.5
cobras por	1.5
coeficiente de	1.5
coeficiente intelectual	1.5
coeficiente intelectual de	1.5
coge un libro	1.5
como un cencerro	1.5
como una cabra	1.5
como una puta cabra	1.5
como una regadera	1.5
como unas maracas	1.5
cuánto cobras por	1.5
cuánto cobraste	1.5
cuánto os pagan	1.5
cuánto te dan	1.5
cuánto te dan por	1.5
cuánto te han pagado	1.5
cuánto te pagan por	1.5
cuánto te pagaron	1.5
cuánto te sueltan	1.5
cómo dormís	1.5
cómo duermes	1.5
cómo os atrevéis	1.5
cómo podés ser tan	1.5
cómo puede ser tan	1.5
cómo puedes dormir	1.5
cómo puedes ser	1.5
cómo puedes ser tan	1.5
cómo se atreve	1.5
cómo se puede ser	1.5
cómo se puede ser tan	1.5
cómo te atreves	1.5
cómo tienes	1.5
cómo tienes la	1.5
cómo tienes la cara	1.5
cómo tienes la poca vergüenza	1.5
cómo tienes los	1.5
de camisa de fuerza	1.5
de encerrar	1.5
de frenopático	1.5
de juzgado de guardia	1.5
de manicomio	1.5
de psiquiatra	1.5
de psiquiátrico	1.5
del bote	1.5
dos dedos de frente	1.5
dos neuronas que	1.5
el cretino de	1.5
el graciosillo	1.5
el idiota de	1.5
el idiota este	1.5
el imbécil de	1.5
el imbécil este	1.5
el inútil de	1.5
el inútil este	1.5
el listillo	1.5
el listo de turno	1.5
el mentiroso este	1.5
el más tonto	1.5
el payaso de	1.5
el payaso este	1.5
el tipo este	1.5
el tonto de	1.5
el tonto de turno	1.5
el tonto del	1.5
el tonto del pueblo	1.5
el tonto este	1.5
el tío este	1.5
en tu puta vida	1.5
encefalograma	1.5
encefalograma plano	1.5
enchufa el cerebro	1.5
enciende el cerebro	1.5
eres gilipollas o	1.5
eres idiota o	1.5
eres idiota o qué	1.5
eres imbécil o	1.5
eres retrasado o	1.5
eres subnormal o	1.5
eres tonta o	1.5
eres tonto o	1.5
eres tonto o qué	1.5
eres un listo	1.5
eres una lista	1.5
eres una lumbrera	1.5
esta basura	1.5
esta estúpida	1.5
esta gentuza	1.5
esta idiota	1.5
esta ignorante	1.5
esta imbécil	1.5
esta inútil	1.5
esta loca	1.5
esta mentirosa	1.5
esta mierda	1.5
esta payasa	1.5
esta pendeja	1.5
esta vieja	1.5
este boludo	1.5
este bot	1.5
este cerdo	1.5
este cretino	1.5
este desgraciado	1.5
este elemento	1.5
este enfermo	1.5
este facha	1.5
este forro	1.5
este gil	1.5
este gilipollas	1.5
este hijo de	1.5
este idiota	1.5
este ignorante	1.5
este imbécil	1.5
este inútil	1.5
este mentiroso	1.5
este mierda	1.5
este miserable	1.5
este payaso	1.5
este pelotudo	1.5
este pendejo	1.5
este sinvergüenza	1.5
este subnormal	1.5
este tonto	1.5
este vendido	1.5
esto es periodismo	1.5
estos hijos de	1.5
estos idiotas	1.5
estos ignorantes	1.5
estos inútiles	1.5
estudia algo	1.5
estudia antes	1.5
estudia historia	1.5
estudia y	1.5
estudiá	1.5
estudiá un poco	1.5
estás acabada	1.5
estás acabado	1.5
estás amargada	1.5
estás amargado	1.5
estás borracha	1.5
estás borracho	1.5
estás chalado	1.5
estás como una cabra	1.5
estás drogada	1.5
estás drogado	1.5
estás en pedo	1.5
estás enfermo de	1.5
estás enfermo mental	1.5
estás fatal	1.5
estás fatal de la cabeza	1.5
estás fatal de lo tuyo	1.5
estás fumada	1.5
estás fumado	1.5
estás ida	1.5
estás ido	1.5
estás loca	1.5
estás loco	1.5
estás loquita	1.5
estás loquito	1.5
estás mal	1.5
estás mal de	1.5
estás mal follada	1.5
estás mal hecho	1.5
estás muy mal	1.5
estás obsesionada	1.5
estás obsesionado	1.5
estás pedo	1.5
estás pirado	1.5
estás podrida	1.5
estás podrido	1.5
estás quedando	1.5
estás quedando como	1.5
estás senil	1.5
estás tarada	1.5
estás tarado	1.5
estás vendida	1.5
estás vendido	1.5
estás zumbada	1.5
estás zumbado	1.5
faltas de ortografía	1.5
fatal de la cabeza	1.5
fatal de lo tuyo	1.5
fregar platos	1.5
frenopático	1.5
graciosill~	1.5
guárdate tu opinión	1.5
guárdate tus	1.5
ha hablado el	1.5
ha hablado el experto	1.5
ha hablado el listo	1.5
habló el	1.5
habló el genio	1.5
habló el iluminado	1.5
habló el listo	1.5
habló el sabio	1.5
habló el tonto	1.5
habló la experta	1.5
habló la lista	1.5
habló la voz	1.5
has caído muy bajo	1.5
has perdido	1.5
has perdido el juicio	1.5
has perdido el norte	1.5
has perdido la cabeza	1.5
has perdido la dignidad	1.5
has perdido la vergüenza	1.5
has perdido toda	1.5
has quedado como	1.5
has quedado retratada	1.5
has quedado retratado	1.5
has tocado fondo	1.5
iluminados	1.5
iluminati	1.5
inteligencia de un	1.5
inteligencia de una ameba	1.5
juzgado de guardia	1.5
la cabeza para	1.5
la neurona	1.5
la paguita	1.5
la tipa esta	1.5
la tonta esta	1.5
la tía esta	1.5
laburá	1.5
le importa una mierda	1.5
lee antes de	1.5
lee y aprende	1.5
leé un libro	1.5
leé un poco	1.5
leído un libro	1.5
listo de los cojones	1.5
listo que eres un listo	1.5
llegó el genio	1.5
lo tuyo es de	1.5
lo tuyo es de psiquiatra	1.5
lo tuyo es enfermizo	1.5
lo tuyo es para	1.5
lo tuyo es patológico	1.5
lo tuyo no es	1.5
lo tuyo no tiene	1.5
lo tuyo no tiene nombre	1.5
lo tuyo ya es	1.5
loca perdida	1.5
loco perdido	1.5
los más tontos	1.5
lumbrera	1.5
lumbreras	1.5
mal de la azotea	1.5
mal de la cabeza	1.5
mal de la olla	1.5
mal de lo tuyo	1.5
mal del tarro	1.5
mamando	1.5
mamando de	1.5
mamandurrias	1.5
me chupa	1.5
me chupa la pija	1.5
me chupa un huevo	1.5
me importa un	1.5
me importa un carajo	1.5
me importa un huevo	1.5
me importa un pito	1.5
me importa una mierda	1.5
me importa una mierda tu	1.5
me la bufa	1.5
me la pela	1.5
me la sopla	1.5
me la suda	1.5
me la suda tu	1.5
me la trae	1.5
me la trae floja	1.5
me lo paso por	1.5
me paso por el	1.5
me paso por los	1.5
me vale madre	1.5
me vale madres	1.5
me vale verga	1.5
media neurona	1.5
mente cerrada	1.5
mente enferma	1.5
mente estrecha	1.5
mente podrida	1.5
mentes enfermas	1.5
menuda basura	1.5
menuda cara	1.5
menuda chorrada	1.5
menuda estupidez	1.5
menuda fauna	1.5
menuda gentuza	1.5
menuda gilipollez	1.5
menuda idiota	1.5
menuda imbécil	1.5
menuda jeta	1.5
menuda lista	1.5
menuda mierda	1.5
menuda panda	1.5
menuda payasa	1.5
menuda pieza	1.5
menuda sarta	1.5
menuda tonta	1.5
menuda tontería	1.5
menuda tropa	1.5
menuda vergüenza	1.5
menudo asco	1.5
menudo cuñado	1.5
menudo elementa	1.5
menudo elemento	1.5
menudo facha	1.5
menudo fantasma	1.5
menudo gilipollas	1.5
menudo hipócrita	1.5
menudo idiota	1.5
menudo ignorante	1.5
menudo imbécil	1.5
menudo listo	1.5
menudo mentiroso	1.5
menudo nivel	1.5
menudo payaso	1.5
menudo periodista	1.5
menudo pieza	1.5
menudo ridículo	1.5
menudo sinvergüenza	1.5
menudo tonto	1.5
muy gracioso	1.5
más bajo no se puede	1.5
más bruto que un arado	1.5
más burro que	1.5
más cara	1.5
más cara que espalda	1.5
más corta que	1.5
más corto que	1.5
más estúpida	1.5
más estúpido	1.5
más falsa que	1.5
más falso que	1.5
más falso que judas	1.5
más falso que un billete	1.5
más fea que	1.5
más feo que	1.5
más gilipollas	1.5
más hipócrita	1.5
más idiota	1.5
más ignorante	1.5
más imbécil	1.5
más inútil que	1.5
más inútil que la primera	1.5
más mentiroso que	1.5
más patético	1.5
más perdida que	1.5
más perdido que	1.5
más pesado que	1.5
más ridículo	1.5
más ridículo que	1.5
más simple que	1.5
más simple que el mecanismo	1.5
más tonta no	1.5
más tonta que	1.5
más tonto no	1.5
más tonto porque no	1.5
más tonto que	1.5
más tonto que hecho de encargo	1.5
más tonto que un	1.5
más tontos que	1.5
más tontos y no nacéis	1.5
métete tu opinión	1.5
métete tus	1.5
nada mejor que hacer	1.5
ni eres periodista	1.5
ni escribir sabes	1.5
ni guarra	1.5
ni hablar sabes	1.5
ni leer sabes	1.5
ni mereces	1.5
ni pajolera idea	1.5
ni puta idea	1.5
ni puñetera	1.5
ni remota idea	1.5
ni repajolera	1.5
ni reputísima idea	1.5
ni una neurona	1.5
ni zorra idea	1.5
no aciertas ni una	1.5
no aciertas una	1.5
no das asco	1.5
no das la talla	1.5
no das más	1.5
no das ni una	1.5
no das para	1.5
no das pie con bola	1.5
no das un palo	1.5
no das una	1.5
no entendiste	1.5
no entendiste nada	1.5
no entendés	1.5
no entendés nada	1.5
no entendés un carajo	1.5
no entiende nada	1.5
no entiendes ni	1.5
no entiendes un carajo	1.5
no entiendes una mierda	1.5
no eres bienvenido	1.5
no eres capaz	1.5
no eres digno	1.5
no eres más	1.5
no eres más que	1.5
no eres más que un	1.5
no eres más que una	1.5
no eres más tonto porque	1.5
no eres nada	1.5
no eres ni	1.5
no eres ni periodista	1.5
no eres periodista	1.5
no eres un periodista	1.5
no es lo tuyo	1.5
no haces más que	1.5
no haces otra cosa	1.5
no has abierto un libro	1.5
no has cotizado	1.5
no has dado un palo	1.5
no has entendido nada	1.5
no has leído un libro	1.5
no has trabajado	1.5
no has trabajado en tu vida	1.5
no importas	1.5
no importas a nadie	1.5
no importás	1.5
no interesa	1.5
no interesa tu	1.5
no interesas	1.5
no la ven	1.5
no la ves	1.5
no la viste	1.5
no le importás a nadie	1.5
no me interesa tu	1.5
no mereces	1.5
no mereces nada	1.5
no mereces ni	1.5
no mereces respeto	1.5
no mereces respuesta	1.5
no merecés	1.5
no nos importa	1.5
no nos importa tu	1.5
no nos interesa	1.5
no os enteráis	1.5
no pegas una	1.5
no podés ser más	1.5
no podés ser tan	1.5
no puedes ser más	1.5
no puedes ser tan	1.5
no sabe de lo que habla	1.5
no sabe leer	1.5
no sabe lo que dice	1.5
no sabe nada	1.5
no sabe usted	1.5
no sabes de lo que	1.5
no sabes de lo que hablas	1.5
no sabes distinguir	1.5
no sabes escribir	1.5
no sabes hablar	1.5
no sabes hacer	1.5
no sabes hacer otra cosa	1.5
no sabes leer ni	1.5
no sabes ni	1.5
no sabes ni de qué	1.5
no sabes ni hablar	1.5
no sabes ni leer	1.5
no sabes ni lo que	1.5
no sabes ni por dónde	1.5
no sabes pensar	1.5
no sabes perder	1.5
no sabes sumar	1.5
no sabes un carajo	1.5
no sabes un pijo	1.5
no sabes un pito	1.5
no sabes una mierda de	1.5
no sabes una puta	1.5
no sabés	1.5
no sabés de lo que hablás	1.5
no sabés leer	1.5
no sabés lo que decís	1.5
no sabés nada	1.5
no sabés un carajo	1.5
no se entera	1.5
no se puede caer más bajo	1.5
no se puede ser más	1.5
no se puede ser tan	1.5
no servís	1.5
no servís para nada	1.5
no sirve para nada	1.5
no sirven para nada	1.5
no sirves	1.5
no sirves ni para	1.5
no sirves para	1.5
no sos más que	1.5
no sos nadie	1.5
no sos periodista	1.5
no te enteras	1.5
no te enteras de	1.5
no te enteras de una	1.5
no te enterás	1.5
no tenéis ni idea	1.5
no tenéis ni puta idea	1.5
no tenéis perdón	1.5
no tenéis vergüenza	1.5
no tenés cara	1.5
no tenés cerebro	1.5
no tenés códigos	1.5
no tenés dignidad	1.5
no tenés ni	1.5
no tenés ni idea	1.5
no tenés ni puta idea	1.5
no tenés vergüenza	1.5
no tiene dignidad	1.5
no tiene ni idea	1.5
no tiene usted	1.5
no tiene usted ni idea	1.5
no tiene vergüenza	1.5
no tienen madre	1.5
no tienen vergüenza	1.5
no tienes abuela	1.5
no tienes alma	1.5
no tienes amigos	1.5
no tienes arreglo	1.5
no tienes cara	1.5
no tienes clase	1.5
no tienes cojones	1.5
no tienes conciencia	1.5
no tienes corazón	1.5
no tienes credibilidad	1.5
no tienes cultura	1.5
no tienes decencia	1.5
no tienes dignidad	1.5
no tienes educación	1.5
no tienes escrúpulos	1.5
no tienes estudios	1.5
no tienes gracia	1.5
no tienes huevos	1.5
no tienes idea de	1.5
no tienes límite	1.5
no tienes límites	1.5
no tienes madre	1.5
no tienes moral	1.5
no tienes nada mejor	1.5
no tienes nada mejor que hacer	1.5
no tienes ni	1.5
no tienes ni flores	1.5
no tienes ni guarra	1.5
no tienes ni p	1.5
no tienes ni pajolera	1.5
no tienes ni pta idea	1.5
no tienes ni puñetera idea	1.5
no tienes ni remota	1.5
no tienes ni repajolera	1.5
no tienes ni un	1.5
no tienes ni una	1.5
no tienes ni zorra	1.5
no tienes ninguna credibilidad	1.5
no tienes ninguna gracia	1.5
no tienes otra cosa	1.5
no tienes otra cosa que hacer	1.5
no tienes pelotas	1.5
no tienes perdón	1.5
no tienes principios	1.5
no tienes puta gracia	1.5
no tienes remedio	1.5
no tienes remedio ya	1.5
no tienes talento	1.5
no tienes vida	1.5
no tienes ética	1.5
no vale nada	1.5
no vales	1.5
no vales nada como	1.5
no vales ni para	1.5
no valés	1.5
no valés nada	1.5
no valés ni	1.5
nos importa un huevo	1.5
nos importa una mierda	1.5
nos la pela	1.5
nos la suda	1.5
oficio ni beneficio	1.5
ortografía	1.5
otra idiota	1.5
otra ignorante	1.5
otra llorona	1.5
otra payasa	1.5
otra tonta	1.5
otro bot	1.5
otro cuñado	1.5
otro facha	1.5
otro gilipollas	1.5
otro idiota	1.5
otro ignorante	1.5
otro imbécil	1.5
otro inútil	1.5
otro llorón	1.5
otro mentiroso	1.5
otro payaso	1.5
otro tonto útil	1.5
otro vendido	1.5
pa qué opinas	1.5
paguita	1.5
paguitas	1.5
palo al agua	1.5
para encerrarte	1.5
para qué coño	1.5
para qué escribes	1.5
para qué hablas	1.5
para qué hablás	1.5
para qué opinas	1.5
para qué te	1.5
paso por el forro	1.5
pensar no	1.5
pensar no es lo tuyo	1.5
pensá antes	1.5
perdido el norte	1.5
perdiste	1.5
perdiste la	1.5
perdiste toda credibilidad	1.5
perdió el norte	1.5
pero cómo se puede	1.5
pero cómo se puede ser	1.5
pero eres gilipollas	1.5
pero eres idiota	1.5
pero eres imbécil	1.5
pero eres tonta	1.5
pero eres tonto	1.5
pero quién eres	1.5
pero quién eres tú	1.5
pero quién te	1.5
pero qué coño	1.5
pero qué coño dices	1.5
pero qué dices	1.5
pero qué dices payaso	1.5
pero qué mierda	1.5
pero qué mierda dices	1.5
pero si eres	1.5
pero tú eres	1.5
pero tú eres idiota	1.5
pero tú eres tonto	1.5
pero tú has	1.5
pero tú has leído	1.5
pero tú quién eres	1.5
pero tú qué	1.5
pero tú qué sabes	1.5
pero tú te has	1.5
pero tú te has visto	1.5
pero vamos a ver	1.5
picar piedra	1.5
piensa antes	1.5
piensa antes de	1.5
piensa un poco	1.5
ponete a laburar	1.5
ponte a currar	1.5
ponte a estudiar	1.5
ponte a fregar	1.5
ponte a leer	1.5
por el forro	1.5
por qué hablas	1.5
por qué no cierras	1.5
por qué no dimites	1.5
por qué no te	1.5
por qué no te dedicas	1.5
por qué no te mueres	1.5
por qué no te vas	1.5
por qué no te vas a	1.5
psiquiátrico	1.5
pónganse a trabajar	1.5
póngase a trabajar	1.5
quedas como	1.5
quedas como el culo	1.5
quedas como un	1.5
quedas retratada	1.5
quedas retratado	1.5
quedaste como	1.5
qué graciosa eres	1.5
qué gracioso	1.5
qué gracioso eres	1.5
se hace llamar	1.5
se hace llamar periodista	1.5
sin alma	1.5
sin cerebro	1.5
sin criterio	1.5
sin cultura	1.5
sin dignidad	1.5
sin dos dedos de frente	1.5
sin escrúpulos	1.5
sin estudios	1.5
sin honor	1.5
sin huevos	1.5
sin luces	1.5
sin madre	1.5
sin moral	1.5
sin neuronas	1.5
sin oficio	1.5
sin oficio ni beneficio	1.5
sin talento	1.5
sin vergüenza alguna	1.5
sin ética	1.5
sobrecogedor	1.5
sobrecogedores	1.5
tan bajo	1.5
te haces llamar	1.5
te llamas periodista	1.5
te pagan bien	1.5
te pagan los	1.5
te pagan para	1.5
te pagan por	1.5
te pagan por decir	1.5
te pagan por esto	1.5
te pagan por mentir	1.5
te patinan las neuronas	1.5
te quedan neuronas	1.5
tienes el morro de	1.5
tienes la cara de	1.5
tienes la cara dura	1.5
tienes la cara muy dura	1.5
tienes la jeta	1.5
tienes la poca vergüenza	1.5
tienes los cojones de	1.5
tienes los huevos de	1.5
tienes más cara que	1.5
tienes una cara	1.5
tocar fondo	1.5
tocaste fondo	1.5
tonto del pueblo	1.5
trabaja un poco	1.5
trabaja vago	1.5
tu cabeza hueca	1.5
tu cerebrito	1.5
tu cerebro	1.5
tu cerebro de	1.5
tu mente enferma	1.5
tu neurona	1.5
tu opinión de mierda	1.5
tu opinión me la	1.5
tu opinión no	1.5
tu opinión no importa	1.5
tu opinión vale	1.5
tu ortografía	1.5
tu pequeño cerebro	1.5
tu puta cabeza	1.5
tu puta opinión	1.5
tu única neurona	1.5
tus dos neuronas	1.5
tus neuronas	1.5
tú eres gilipollas	1.5
tú eres idiota	1.5
tú eres imbécil	1.5
tú eres tonta	1.5
tú eres tonto	1.5
tú no eres más	1.5
tú no eres nadie	1.5
un libro en tu vida	1.5
un palo al agua	1.5
una ameba	1.5
una neurona	1.5
una sola neurona funcional	1.5
usa el	1.5
usa esa	1.5
usa esa neurona	1.5
usa la neurona	1.5
usar el cerebro	1.5
usá el cerebro	1.5
usá la cabeza	1.5
vive de la paguita	1.5
viven del cuento	1.5
vives de nuestros impuestos	1.5
vives de subvenciones	1.5
vives del cuento	1.5
vivir del cuento	1.5
y a esto	1.5
y esto es periodismo	1.5
y se dice periodista	1.5
y se llama periodista	1.5
y te dices	1.5
y te haces llamar	1.5
y te haces llamar periodista	1.5
y te llamas	1.5
y te pagan	1.5
y te pagan por	1.5
y te pagan por esto	1.5
ya está el	1.5
ya está el cuñado	1.5
ya está el listo	1.5
ya está el tonto	1.5
ya está la	1.5
ya habló el	1.5
ya llegó el	1.5
ya llegó la	1.5
ya salió el	1.5
ya salió la	1.5
ya saltó el	1.5
ya saltó la	1.5
ya vino el	1.5
única neurona	1.5
úsalo	1.5
a joderse	1.3
a la llorería	1.3
a llorar	1.3
a llorar a	1.3
a llorar a casa	1.3
a llorar a otro lado	1.3
a llorar al	1.3
a llorar al campito	1.3
a mamarla	1.3
a pastar	1.3
adiós payaso	1.3
aguanten	1.3
aguántate	1.3
ahí lo dejo	1.3
ajo y agua	1.3
ajo y agua payaso	1.3
almax	1.3
anda a estudiar	1.3
anda a leer	1.3
anda al psicólogo	1.3
anda al psiquiatra	1.3
anda anda	1.3
anda bobo	1.3
anda calla	1.3
anda cállate	1.3
anda payaso	1.3
anda tira	1.3
anda tira ya	1.3
anda vete	1.3
anda vete a	1.3
anda y	1.3
anda y que te	1.3
anda y que te den	1.3
anda y vete	1.3
anda ya hombre	1.3
anda ya payaso	1.3
andá a estudiar	1.3
andá a leer	1.3
andá al psicólogo	1.3
andá al psiquiatra	1.3
andá pallá	1.3
andá payá	1.3
arde más	1.3
ardida	1.3
ardidos	1.3
asumidlo	1.3
balas como	1.3
bee	1.3
beee	1.3
beeee	1.3
berrinche	1.3
berrinches	1.3
besis	1.3
besitos en el culo	1.3
bravo genio	1.3
bufona	1.3
bufonada	1.3
bufonadas	1.3
bufón	1.3
chao rata	1.3
chavala	1.3
chavalit~	1.3
chavalín	1.3
chiste malo	1.3
chínchate	1.3
claro genio	1.3
claro que sí campeón	1.3
claro que sí guapi	1.3
consejos vendo	1.3
crece	1.3
crece un poco	1.3
crece ya	1.3
crecé	1.3
cree el ladrón	1.3
crezca	1.3
cómo arden	1.3
cómo llora	1.3
cómo lloran	1.3
cómo lloras	1.3
cómo os jode	1.3
cómo te arde	1.3
cómo te duele	1.3
cómo te escuece	1.3
cómo te jode	1.3
cómo te pica	1.3
dame un respiro	1.3
de la cuna	1.3
de qué presumes	1.3
de verdad eres	1.3
de verdad eres tan	1.3
de verdad te crees	1.3
debes ser idiota	1.3
debés ser	1.3
del manicomio	1.3
desperdicio	1.3
desperdicio de	1.3
desperdicio de oxígeno	1.3
desperdicio humano	1.3
dime de qué presumes	1.3
dime que eres	1.3
dime que eres idiota	1.3
dime que eres un	1.3
einstein	1.3
el burro hablando de	1.3
el ladrón que todos	1.3
el muerto se ríe	1.3
en serio eres	1.3
en serio eres tan	1.3
en serio sos	1.3
encerradla	1.3
encerradle	1.3
encerradlo	1.3
enciérrenlo	1.3
enhorabuena idiota	1.3
enhorabuena por	1.3
eres un genio	1.3
es broma no	1.3
es para reírse	1.3
escapado del	1.3
escapado del manicomio	1.3
esto es una broma	1.3
estás de coña	1.3
falta de oxígeno	1.3
felicidades genio	1.3
felicidades idiota	1.3
felicidades por	1.3
gastas oxígeno	1.3
gasto de oxígeno	1.3
gran genio	1.3
guapi	1.3
guapita	1.3
guapita de cara	1.3
guapito	1.3
habla el	1.3
habla el que	1.3
habla la que	1.3
hablando de orejas	1.3
hacenos un favor	1.3
hacer berrinche	1.3
haces gracia	1.3
haces reír	1.3
hacete ver	1.3
hacete ver por un	1.3
hasta nunca	1.3
hasta nunqui	1.3
hay que estar enfermo	1.3
hay que estar loco	1.3
hay que estar muy	1.3
hay que estar muy mal	1.3
hay que ser cínico	1.3
hay que ser gilipollas	1.3
hay que ser hijo de	1.3
hay que ser idiota	1.3
hay que ser imbécil	1.3
hay que ser miserable	1.3
hay que ser muy	1.3
hay que ser muy cínico	1.3
hay que ser muy hijo	1.3
hay que ser muy hipócrita	1.3
hay que ser muy idiota	1.3
hay que ser muy ignorante	1.3
hay que ser muy imbécil	1.3
hay que ser muy miserable	1.3
hay que ser muy tonto	1.3
hay que ser ruin	1.3
hay que ser tonto	1.3
hay que tener cara	1.3
hay que tener cuajo	1.3
hay que tener huevos	1.3
hay que tener la cara	1.3
hay que tener muy poca	1.3
hay que tener poca vergüenza	1.3
haz un favor	1.3
haz un favor al mundo	1.3
haznos un favor	1.3
haznos un favor a todos	1.3
hazte un favor	1.3
hazte un favor y	1.3
hazte ver	1.3
hemorroides	1.3
hijito de papá	1.3
hijo de papá	1.3
háganos un favor	1.3
háganse ver	1.3
háganselo mirar	1.3
hágase un favor	1.3
hágaselo mirar	1.3
imagina ser	1.3
imagina ser tan	1.3
imagina tener	1.3
imaginate ser	1.3
imaginen ser	1.3
imagínate ser	1.3
imagínate ser tan	1.3
inmadur~	1.3
internenlo	1.3
jaja payaso	1.3
jajaja cállate	1.3
jajaja idiota	1.3
jajaja no	1.3
jajaja payaso	1.3
jajaja qué	1.3
jajajaja payaso	1.3
la llorería	1.3
la sartén al cazo	1.3
ladra	1.3
ladra perro	1.3
ladrad	1.3
ladran luego	1.3
ladras	1.3
ladrido	1.3
ladridos	1.3
le dijo la sartén	1.3
lexatin	1.3
llamad al	1.3
llamen al	1.3
llamen al manicomio	1.3
llora facha	1.3
llora por	1.3
llora rojo	1.3
llora zurdo	1.3
llorad	1.3
lloras	1.3
lloras mucho	1.3
llore	1.3
lloreria	1.3
llorería	1.3
llorá	1.3
lo dice alguien	1.3
lo dice el	1.3
lo dice el que	1.3
lo dice la	1.3
lo dice un	1.3
lo dice una	1.3
lo dices tú	1.3
lo dirás por	1.3
lo dirás por ti	1.3
lo que digas	1.3
lo que tú digas	1.3
lo que usted diga	1.3
madura chaval	1.3
madura de una vez	1.3
madura ya	1.3
maduren	1.3
madurá	1.3
madurá un poco	1.3
malgastar	1.3
mamarla	1.3
mamita	1.3
me descojono	1.3
me descojono de ti	1.3
me haces reír	1.3
me meo contigo	1.3
me parto contigo	1.3
me río por no llorar	1.3
mirate al espejo	1.3
mocoso de mierda	1.3
monina	1.3
monín	1.3
mírate al espejo	1.3
mírate bien	1.3
naciste así	1.3
naciste idiota	1.3
naciste tonto	1.3
nenita	1.3
nenito	1.3
niña de papá	1.3
niño de papá	1.3
niños de papá	1.3
niños pijos	1.3
no me hagas reir	1.3
no me hagas reír	1.3
no tienes espejo	1.3
no tienes espejos en casa	1.3
nos vemos payaso	1.3
ok boomer	1.3
ok bot	1.3
ok campeón	1.3
ok facha	1.3
ok genio	1.3
ok payaso	1.3
ok rojo	1.3
okey boomer	1.3
omeprazol	1.3
os aguantáis	1.3
os duele	1.3
os jode	1.3
os jodéis	1.3
os pica	1.3
pastad	1.3
pataleta	1.3
pataleta de	1.3
pataletas	1.3
piensa el ladrón	1.3
pérdida de tiempo	1.3
que alguien le quite	1.3
que alguien le quite el	1.3
que alguien te quite	1.3
que te aguante	1.3
que te aguante tu madre	1.3
que te compren	1.3
que te encierren	1.3
que te lo mire un	1.3
que te lo miren	1.3
que te mediquen	1.3
que te mire un	1.3
que te vea un	1.3
que te vea un médico	1.3
quien te	1.3
quien te aguante	1.3
quitadle	1.3
quitadle el	1.3
quitadle el móvil	1.3
quitadle twitter	1.3
quitale el	1.3
qué rabia te	1.3
quítenle el	1.3
quítenle el celular	1.3
quítenle twitter	1.3
rabia más	1.3
rabieta	1.3
rabietas	1.3
rabiáis	1.3
realmente eres	1.3
retuércete	1.3
se escapó del	1.3
se escapó del circo	1.3
se ha escapado del	1.3
seguí llorando	1.3
seguí mamando	1.3
seguí participando	1.3
seguí soñando	1.3
serás cabrón	1.3
serás cerda	1.3
serás cínico	1.3
serás gilipollas	1.3
serás hijo de	1.3
serás hipócrita	1.3
serás idiota	1.3
serás imbécil	1.3
serás mentiroso	1.3
serás miserable	1.3
serás rata	1.3
serás tonta	1.3
serás tonto	1.3
si tú lo dices	1.3
sigan llorando	1.3
sigue así	1.3
sigue chupando	1.3
sigue con tu	1.3
sigue con tus	1.3
sigue con tus mentiras	1.3
sigue haciendo el	1.3
sigue haciendo el ridículo	1.3
sigue inventando	1.3
sigue ladrando	1.3
sigue mamando	1.3
sigue mintiendo	1.3
sigue participando	1.3
sigue rebuznando	1.3
sigue soñando	1.3
sin decirme que	1.3
sos un genio	1.3
superalo	1.3
supéralo	1.3
supérenlo	1.3
sáquenle	1.3
sáquenle el celular	1.3
sí claro	1.3
sí claro campeón	1.3
sí hombre sí	1.3
te aguantas	1.3
te aguante	1.3
te arde	1.3
te arde el	1.3
te cayeron de	1.3
te caíste	1.3
te caíste de	1.3
te caíste de chiquito	1.3
te caíste de la cama	1.3
te caíste de la cuna	1.3
te dejaron caer	1.3
te dieron un golpe	1.3
te diste un golpe	1.3
te duele eh	1.3
te duele el culo	1.3
te duele mucho	1.3
te escuchas cuando	1.3
te escuece	1.3
te falta oxígeno	1.3
te fastidia	1.3
te felicito por	1.3
te golpeaste la cabeza	1.3
te has dado un golpe	1.3
te has leído	1.3
te has mirado	1.3
te has mirado al espejo	1.3
te has oído	1.3
te has visto	1.3
te jode	1.3
te jode que	1.3
te jodes	1.3
te oyes	1.3
te pegaron de	1.3
te pica eh	1.3
te pica el	1.3
te soporte	1.3
tenés espejo	1.3
tienes espejo	1.3
tienes que ser idiota	1.3
tira anda	1.3
tira millas	1.3
tira pa	1.3
toma almax	1.3
toma un poco de	1.3
tranquimazin	1.3
tómate un almax	1.3
tú te escuchas	1.3
tú te has visto	1.3
tú te lees	1.3
tú te oyes	1.3
un golpe en la cabeza	1.3
una pérdida de tiempo	1.3
vale campeón	1.3
valium	1.3
venga a	1.3
venga a cagar	1.3
venga a mamarla	1.3
venga a pastar	1.3
venga adiós	1.3
venga calla	1.3
venga cállate	1.3
venga hombre	1.3
venga hombre no me	1.3
venga ya	1.3
y lo dices tú	1.3
y para mí no tengo	1.3
ya claro	1.3
abre la boca	1
abres la boca	1
abrir la boca	1
abrís la boca	1
aburres	1
aburres a	1
aburres hasta	1
acojonad~	1
acomplejad~	1
aires de	1
aires de grandeza	1
algo de decencia	1
algo de dignidad	1
algo de vergüenza	1
alucinas	1
amargad~	1
amargura	1
amlobot	1
amlover	1
amlovers	1
antes de abrir la boca	1
antes de decir	1
antes de decir tonterías	1
antes de escribir	1
antes de escribir tonterías	1
antes de hablar	1
antes de opinar	1
antivacunas	1
artículo basura	1
artículo de mierda	1
autodenominada	1
autodenominado	1
autodenominado periodista	1
autoproclamada	1
autoproclamado	1
baja del pedestal	1
baja los humos	1
barra de bar	1
barrabasad~	1
basura de artículo	1
basura de medio	1
basura de periodista	1
basura de persona	1
basura humana	1
basura inmunda	1
bilduetarra	1
bilioso	1
bilis	1
bilis por la boca	1
bla bla	1
bla bla bla	1
blablabla	1
blablablá	1
blah blah	1
blanqueador	1
blanqueas	1
bobada	1
bobadas	1
bocaza	1
bocazas de	1
bostezo	1
bulera	1
bulero	1
buleros	1
burrada	1
burradas	1
bájale	1
bájale a tu	1
bájale de huevos	1
bájale dos rayitas	1
bájate de la nube	1
bájate del pedestal	1
cada día eres	1
cada día más tonto	1
cada vez eres	1
cada vez más tonto	1
cada vez que abres la	1
cada vez que hablas	1
cada vez que hablas sube	1
cagado de miedo	1
cagao	1
calumniador~	1
calumnias	1
cansas	1
cansas mucho	1
cansas ya	1
caradurez	1
cayetana	1
cayetano	1
cayetanos	1
charo	1
charocracia	1
charos	1
chavista de mierda	1
chingadera	1
chingaderas	1
chuleta	1
complejo de inferioridad	1
con esa cara	1
conciencia tranquila	1
conspiranoic~	1
copito	1
copito de nieve	1
copo de nieve	1
correísta	1
corroe	1
corroe la envidia	1
coñazo	1
cristalit~	1
cuando abres la boca	1
cuento chino	1
cuidado no te muerdas	1
cuánto odio	1
cuánto odio tienes	1
cuñado de bar	1
dar la brasa	1
dar la lata	1
dar la turra	1
de baja estofa	1
de baratillo	1
de barra de bar	1
de chichinabo	1
de cuarta	1
de eme	1
de la peor calaña	1
de lo más bajo	1
de mala muerte	1
de medio pelo	1
de mis cojones	1
de mis huevos	1
de pacotilla	1
de porquería	1
de quinta	1
de segunda fila	1
de tasca	1
de teclado	1
de todo a cien	1
de tres al cuarto	1
decís boludeces	1
decís cualquier	1
decís cualquiera	1
decís pavadas	1
decís pelotudeces	1
defiendes lo indefendible	1
del coño	1
del orto	1
del tres al cuarto	1
delirando	1
deliras	1
delirios de grandeza	1
demagogia barata	1
derechuz~	1
desinforma	1
desinformador~	1
desinformad~	1
desinformas	1
deslenguad~	1
destila	1
destilas	1
destilas odio	1
desvariar	1
desvarí~	1
detrás de un teclado	1
detrás de una pantalla	1
detrás del teclado	1
dices cada	1
dices cada tontería	1
dices chorradas	1
dices estupideces	1
dices gilipolleces	1
dices mentiras	1
dices muchas	1
dices pura	1
dices puras	1
dices tonterías	1
difamador~	1
difamar	1
difamas	1
difundes bulos	1
difundiendo bulos	1
difundir bulos	1
documentate	1
documéntate	1
documéntate un poco	1
dormir tranquilo	1
dormirás tranquilo	1
dos rayitas	1
duermes tranquilo	1
ego enorme	1
el peor tuit	1
en tu conciencia	1
envidios~	1
eres un coñazo	1
eres un plomo	1
esa boca de	1
esa cara de	1
escupe	1
escupes	1
escupir	1
esperaba más de ti	1
estupideces tuyas	1
estás alucinando	1
estás delirando	1
etarra	1
facherío	1
fachosfera	1
falaz	1
feminista de	1
filoetarra	1
filoetarras	1
flipas	1
gallito	1
gallitos	1
gansadas	1
generación de cristal	1
globoludo	1
globoludos	1
guerrero de teclado	1
guerreros del teclado	1
harta de ti	1
harto de ti	1
hartos de ti	1
hipersensible	1
huevadas	1
hueás	1
héroe de teclado	1
informate antes	1
informate antes de hablar	1
informate un poco	1
infórmate antes	1
infórmate mejor	1
infórmate un poco	1
infórmese antes	1
intelectual de	1
intelectual de pacotilla	1
intelectualillo	1
intelectualoid~	1
intoxicador~	1
intoxicando	1
intoxicar	1
intoxicas	1
inventor	1
jaladas	1
jeta de cemento	1
la cosa más estúpida	1
la estupidez más grande	1
la mayor estupidez	1
la mayor gilipollez	1
la mayor tontería	1
la peor opinión	1
la piel fina	1
la tontería más grande	1
la turra	1
las manos manchadas	1
las manos manchadas de sangre	1
lengua viperina	1
lenguaraz	1
liberalote	1
libertarad~	1
llena de odio	1
lleno de odio	1
lo más bajo	1
lo más estúpido	1
lo más estúpido que	1
lo más rastrero	1
lo más ruin	1
lo más tonto	1
lo peor de lo peor	1
loca de los gatos	1
machitos	1
machote	1
madurista	1
magufo	1
magufos	1
mal bicho	1
mal educada	1
mal educado	1
mal llamada periodista	1
mal llamado	1
mal llamados periodistas	1
mal nacida	1
mal nacido	1
mal nacidos	1
mal parida	1
mal parido	1
mal periodista	1
mala hierba	1
mala sangre	1
mamadas	1
manipulad~	1
manipulando	1
manipular	1
manipulas	1
manipuláis	1
masista	1
matón de	1
me aburres	1
me decepcionas	1
me decepcionaste	1
me equivoqué contigo	1
me has decepcionado	1
memeces	1
memez	1
mentira tras mentira	1
mentiras podridas	1
mentiras y más mentiras	1
mentís	1
mentís como	1
mentís más	1
menuda porquería	1
miente como	1
miente más que habla	1
miente usted	1
miente y lo sabe	1
mientes	1
mientes a sabiendas	1
mientes con	1
mientes descaradamente	1
mientes más	1
mientes más que	1
mientes otra vez	1
mientes siempre	1
mientes tanto	1
mientes y	1
mientes y lo sabes	1
mierda de artículo	1
mierda de medio	1
mierda de noticia	1
mierda de opinión	1
mierda de periódico	1
mierda de tuit	1
mileinial	1
milonga	1
milongas	1
miseria moral	1
miserias	1
mucho morro	1
muere por la boca	1
muy valiente	1
muy valiente detrás	1
muérdete	1
muérdete la lengua	1
mírate el ombligo	1
necedades tuyas	1
nenaza llorona	1
nos aburres	1
odiador~	1
ofendidit~	1
ofendid~	1
panfleto de mierda	1
para abrir la boca	1
pavada	1
pavadas	1
pendejada	1
pendejez	1
pepero	1
peperos	1
perdido el respeto	1
perdiste el respeto	1
periodicuch~	1
periodiquill~	1
periodismo basura	1
periodismo de alcantarilla	1
periodismo de cloaca	1
periodismo de mierda	1
periodista basura	1
peronchos	1
perroflauta	1
perroflautas	1
petrobot	1
piel fina	1
pielfina	1
podemit~	1
por esa boca	1
por la boca	1
prensa basura	1
presunta periodista	1
presunto intelectual	1
presunto periodista	1
prianista	1
prianistas	1
proetarra	1
propagas	1
propagas bulos	1
psoetarra	1
pura basura	1
pura envidia	1
pura mentira	1
pura mierda	1
puras mentiras	1
puro cuento	1
qué aburrimiento	1
qué brasas	1
qué cansancio	1
qué cansina	1
qué cansino	1
qué cansinos	1
qué coñazo	1
qué decepción eres	1
qué odio	1
qué pesada	1
qué pesado	1
qué pesados	1
qué plasta	1
qué turra	1
qué valiente	1
qué vida más triste	1
qué vida tan triste	1
rezuma	1
rezumas	1
rojipardo	1
sandeces	1
sandez	1
señora de los gatos	1
sobre tu conciencia	1
sociata	1
sociatas	1
sofist~	1
solo dices estupideces	1
solo dices gilipolleces	1
solo dices mentiras	1
solo dices tonterías	1
solo mientes	1
solo sabes decir	1
solo sabes insultar	1
solo sabes mentir	1
solterona	1
sube el pan	1
subes el pan	1
supuesta experta	1
supuestos expertos	1
supuestos periodistas	1
supuras	1
tanto odio	1
te corroe	1
te corroe la envidia	1
te creía inteligente	1
te creía más	1
te envenenas	1
te inventas	1
te lo has inventado	1
te lo inventas	1
te lo inventas todo	1
te muerdes	1
te perdí el respeto	1
te respetaba	1
te tenía por	1
te tenía respeto	1
ten decencia	1
ten dignidad	1
ten un poco de	1
ten un poco de decencia	1
ten un poco de dignidad	1
ten un poco de vergüenza	1
ten vergüenza	1
tenga dignidad	1
tenga un poco de	1
tenga vergüenza	1
tené dignidad	1
tené un poco de	1
tergiversador~	1
tergiversar	1
tergiversas	1
terraplanist~	1
tienes morro	1
todo el respeto	1
todo mi respeto	1
tras un teclado	1
triste vida	1
tránsfob~	1
tu amargura	1
tu arrogancia	1
tu asquerosa	1
tu asqueroso	1
tu basura	1
tu bocaza	1
tu cara de	1
tu cinismo	1
tu cochina	1
tu conciencia	1
tu ego	1
tu envidia	1
tu estupidez	1
tu estúpida	1
tu estúpida opinión	1
tu estúpido	1
tu estúpido comentario	1
tu fanatismo	1
tu frustración	1
tu hipocresía	1
tu idiotez	1
tu ignorancia	1
tu imbecilidad	1
tu incompetencia	1
tu incultura	1
tu jeta	1
tu lengua viperina	1
tu maldad	1
tu maldita	1
tu maldito	1
tu mediocridad	1
tu mierda	1
tu mierda de	1
tu miserable	1
tu miserable vida	1
tu miseria	1
tu miseria moral	1
tu odio	1
tu panfleto	1
tu patética	1
tu patética vida	1
tu periodicucho	1
tu pinche	1
tu prepotencia	1
tu puta	1
tu ridícula	1
tu ridículo	1
tu sectarismo	1
tu soberbia	1
tu sucia	1
tu triste	1
tu triste vida	1
tu vida de mierda	1
tu vida debe	1
tuit de mierda	1
tuit más tonto	1
turra	1
turras	1
tus boludeces	1
tus bulos	1
tus chorradas	1
tus complejos	1
tus delirios	1
tus estupideces	1
tus frustraciones	1
tus gilipolleces	1
tus idioteces	1
tus mamadas	1
tus mentiras	1
tus mierdas	1
tus paranoias	1
tus payasadas	1
tus pelotudeces	1
tus pendejadas	1
tus sandeces	1
tus tonterías	1
tus traumas	1
tú flipas	1
ubicate	1
ubicatex	1
ubícate	1
ubícate pendejo	1
ubíquese	1
ultraderechuz~	1
un coñazo	1
un mínimo de decencia	1
un mínimo de dignidad	1
un mínimo de vergüenza	1
un poco de decencia	1
un poco de dignidad	1
un poco de vergüenza	1
una charo	1
uribestia	1
uribestias	1
valiente de teclado	1
victimist~	1
vida de mierda	1
vida tan triste	1
vida triste	1
viperina	1
vomitando	1
vomitas	1
votontas	1
votonto	1
votontos	1
voxer~	1
vuestra hipocresía	1
vuestra ignorancia	1
vuestras mentiras	1
vuestro odio	1
weas	1
weás	1
ya aburres	1
ya apestas	1
ya basta	1
ya cansas	1
ya está bien de	1
ya hartas	1
ya hueles	1
ya no te respeto	1
ya vale de	1
zurderío	1
zzz	1
zzzz	1
zzzzz	1
a cada cerdo	0.8
a otro perro	0.8
a otro perro con ese	0.8
a ti lo que te	0.8
a ti lo que te jode	0.8
a ti lo que te pasa	0.8
a ti nadie	0.8
a ti nadie te	0.8
a ti quién	0.8
a ti quién te	0.8
a ti quién te ha	0.8
a ti qué	0.8
a ti qué te importa	0.8
a ti te pagan	0.8
a tus labores	0.8
a tus zapatos	0.8
abran los ojos	0.8
abrí los ojos	0.8
acabarás	0.8
acabarás en la cárcel	0.8
acabarás mal	0.8
adoctrinad~	0.8
adoctrinar	0.8
al infierno	0.8
al infierno contigo	0.8
arde en el infierno	0.8
arderás en el infierno	0.8
asco dais	0.8
asco das	0.8
asco de	0.8
asco de gente	0.8
asco de persona	0.8
asco de vida	0.8
asco me das	0.8
asco y pena	0.8
asquito	0.8
atente a	0.8
atente a las consecuencias	0.8
aterriza	0.8
baja a la tierra	0.8
bajo nivel	0.8
bicho asqueroso	0.8
bicho malo	0.8
caerás	0.8
calado	0.8
cambia de camello	0.8
cambia de dealer	0.8
cambia de disco	0.8
cambia de medicación	0.8
cambia de médico	0.8
cambia de oficio	0.8
cambia de trabajo	0.8
cambiá el dealer	0.8
cojeas	0.8
comido el coco	0.8
como buen facha	0.8
con ese hueso	0.8
con los cromos	0.8
cuida lo que	0.8
cuida tu boca	0.8
cuida tus palabras	0.8
cuidadito	0.8
cuidadito con	0.8
cuánta basura	0.8
cuánta estupidez	0.8
cuánta gentuza	0.8
cuánta gilipollez	0.8
cuánta hipocresía	0.8
cuánta ignorancia	0.8
cuánta maldad	0.8
cuánta mentira	0.8
cuánta mierda	0.8
cuánta tontería	0.8
cuántas estupideces	0.8
cuántas mentiras	0.8
cuántas tonterías	0.8
cuánto asco	0.8
cuánto cinismo	0.8
cuánto cuñado	0.8
cuánto facha	0.8
cuánto gilipollas	0.8
cuánto idiota	0.8
cuánto ignorante	0.8
cuánto imbécil	0.8
cuánto payaso	0.8
cuánto subnormal	0.8
cuánto tonto	0.8
cuéntale a tu	0.8
cuéntaselo a	0.8
cuéntaselo a otro	0.8
cuéntaselo a tu	0.8
cuéntaselo a tu abuela	0.8
cálmate un poco	0.8
dame el teléfono de tu	0.8
das asquito	0.8
de qué pie cojeas	0.8
dedicate a	0.8
dedicate a lo tuyo	0.8
dedicate a otra cosa	0.8
dedícate a	0.8
dedícate a lo tuyo	0.8
dedíquese a	0.8
dedíquese a otra cosa	0.8
despertad	0.8
despertá	0.8
despierta de una vez	0.8
despierten	0.8
dios te castigue	0.8
dios te juzgará	0.8
dios te perdone	0.8
dios te va a	0.8
díselo a	0.8
díselo a tu	0.8
dónde estudiaste	0.8
dónde has estudiado	0.8
en los cereales	0.8
en los mundos de	0.8
en qué mundo vives	0.8
en qué mundo vivís	0.8
en qué planeta	0.8
en qué planeta vives	0.8
en tu mundo	0.8
en una caja de cereales	0.8
en una tómbola	0.8
es usted gilipollas	0.8
es usted idiota	0.8
es usted imbécil	0.8
es usted patético	0.8
es usted ridículo	0.8
es usted tonto	0.8
es usted un ignorante	0.8
es usted un mentiroso	0.8
es usted un miserable	0.8
es usted un payaso	0.8
es usted un sinvergüenza	0.8
es usted una vergüenza	0.8
esto no se queda así	0.8
fuera de la realidad	0.8
grima	0.8
hijo del demonio	0.8
irás a la cárcel	0.8
la historia os	0.8
la historia te juzgará	0.8
la lobotomía	0.8
la venda	0.8
lavado de cerebro	0.8
lavado el cerebro	0.8
le llega su san martín	0.8
limítate a lo tuyo	0.8
llegará tu hora	0.8
lo pagarás	0.8
lo pagarás caro	0.8
lo pagaréis	0.8
lo que a ti te	0.8
lo que te duele	0.8
lo que te falta	0.8
lo que te hace falta	0.8
lo que te jode	0.8
lo que te pasa es	0.8
lobotomizad~	0.8
lobotomía	0.8
los mundos de yupi	0.8
lástima das	0.8
lástima me das	0.8
metete en lo tuyo	0.8
metete en tus asuntos	0.8
mide tus palabras	0.8
monotema	0.8
monstruo asqueroso	0.8
mundos de yupi	0.8
muy básico	0.8
muy propio de	0.8
muy tuyo	0.8
métete en tus asuntos	0.8
mídete	0.8
ni olvido ni perdón	0.8
nivel cero	0.8
nivel intelectual	0.8
no lo olvidaremos	0.8
no olvidamos	0.8
no olvidaremos	0.8
no se va a quedar así	0.8
no va a quedar así	0.8
nos acordaremos	0.8
nos acordaremos de	0.8
nos vemos en el infierno	0.8
ocúpate de lo tuyo	0.8
ojo con lo que	0.8
os vais a cagar	0.8
os vais a enterar	0.8
pagarán	0.8
pagarás	0.8
pagaréis	0.8
patético intento	0.8
pena dais	0.8
pena das	0.8
pena me das	0.8
penoso intento	0.8
persona despreciable	0.8
personaje	0.8
personaje nefasto	0.8
personaje siniestro	0.8
personajes como tú	0.8
personajill~	0.8
pie cojeas	0.8
pregúntale a tu	0.8
pregúntaselo a tu	0.8
preocúpate por lo tuyo	0.8
propio de	0.8
propio de un	0.8
pásame el contacto de tu	0.8
quitate la venda	0.8
qué amargada	0.8
qué amargado	0.8
qué asquito	0.8
qué cabeza	0.8
qué cabeza tienes	0.8
qué estudiaste	0.8
qué falta de cerebro	0.8
qué falta de vergüenza	0.8
qué falta de ética	0.8
qué fijación	0.8
qué incultura	0.8
qué mente	0.8
qué mente tienes	0.8
qué nivel	0.8
qué nivel maribel	0.8
qué nivel tienes	0.8
qué nivelazo	0.8
qué obsesión	0.8
qué obsesión tienes	0.8
qué rencor	0.8
qué retorcid~	0.8
quítate la venda	0.8
relaja	0.8
relaja la raja	0.8
rencor	0.8
rencoros~	0.8
repudio	0.8
repulsión	0.8
retorcid~	0.8
ridículo como	0.8
ridículo espantoso	0.8
ridículo total	0.8
ser asqueroso	0.8
ser despreciable	0.8
ser inmundo	0.8
ser repugnante	0.8
seres despreciables	0.8
señor mío	0.8
señora mía	0.8
señorita	0.8
señoritinga	0.8
señoritingo	0.8
señorito	0.8
señoritos	0.8
señoro	0.8
señoros	0.8
su san martín	0.8
sujeto	0.8
tal y como eres	0.8
tan asquerosa	0.8
tan asqueroso	0.8
tan boludo	0.8
tan burro	0.8
tan cerdo	0.8
tan cobarde	0.8
tan cínico	0.8
tan despreciable	0.8
tan estúpida	0.8
tan estúpido	0.8
tan gilipollas	0.8
tan hipócrita	0.8
tan idiota	0.8
tan ignorante	0.8
tan imbécil	0.8
tan inútil	0.8
tan lerdo	0.8
tan mediocre	0.8
tan mentiroso	0.8
tan miserable	0.8
tan necio	0.8
tan patética	0.8
tan patético	0.8
tan payaso	0.8
tan pelotudo	0.8
tan pendeja	0.8
tan pendejo	0.8
tan rata	0.8
tan retrasado	0.8
tan ridícula	0.8
tan ridículo	0.8
tan ruin	0.8
tan sinvergüenza	0.8
tan subnormal	0.8
tan tonta	0.8
tan tonto	0.8
tanta estupidez	0.8
tanta gilipollez	0.8
tanta ignorancia	0.8
tanta mentira	0.8
tanta tontería	0.8
te conocemos	0.8
te conocemos bien	0.8
te enterarás	0.8
te espera el infierno	0.8
te estás pasando	0.8
te han lavado	0.8
te hemos calado	0.8
te juzgará	0.8
te la estás jugando	0.8
te la vas a	0.8
te lavaron	0.8
te llegará la hora	0.8
te llegará tu hora	0.8
te pasás	0.8
te pasás de	0.8
te pudrirás	0.8
te pudrirás en	0.8
te regalaron el título	0.8
te salió en	0.8
te tocó en una tómbola	0.8
te vas a acordar	0.8
te vas a acordar de	0.8
te vas a cagar	0.8
te vas a enterar	0.8
terminarás	0.8
terminarás mal	0.8
terminarás preso	0.8
tipa asquerosa	0.8
tipo asqueroso	0.8
tipo despreciable	0.8
todo se paga	0.8
todos sabemos lo que eres	0.8
todos sabemos quién	0.8
triste personaje	0.8
tu camello	0.8
tu dealer	0.8
tus asuntos	0.8
típica	0.8
típico	0.8
típico de	0.8
típico de un	0.8
típico facha	0.8
título universitario	0.8
tómatelo con calma	0.8
tómbola	0.8
usted da	0.8
usted da asco	0.8
usted da pena	0.8
usted da vergüenza	0.8
usted es un idiota	0.8
usted es un ignorante	0.8
usted es un mentiroso	0.8
usted es un miserable	0.8
usted es un payaso	0.8
usted es un sinvergüenza	0.8
usted es un vendido	0.8
usted es una ignorante	0.8
usted es una mentirosa	0.8
usted es una vergüenza	0.8
usted miente	0.8
usted no es nadie	0.8
usted no es periodista	0.8
usted no sabe nada	0.8
usted no tiene vergüenza	0.8
vas a acabar	0.8
vas a acabar mal	0.8
vas a caer	0.8
vas a ir preso	0.8
vas a llorar	0.8
vas a pagar	0.8
vas a pagar caro	0.8
vas a pagarlo	0.8
vas a sufrir	0.8
vas a terminar	0.8
vas presa	0.8
vas preso	0.8
venda de los ojos	0.8
vergüenza ajena das	0.8
vergüenza dais	0.8
vergüenza das	0.8
vives en los mundos de	0.8
vives en matrix	0.8
vives en otro mundo	0.8
ya caerás	0.8
ya os llegará	0.8
ya sabemos de qué	0.8
ya sabemos quién	0.8
ya te llegará	0.8
ya te llegará el	0.8
ya te tocará	0.8
ya verás ya	0.8
zapatero a tus zapatos	0.8
a callar	0.6
abre los ojos	0.6
al circo	0.6
alguien como tú	0.6
aprende a	0.6
aprende algo	0.6
ardido	0.6
bestia	0.6
bestias	0.6
bola de	0.6
bola de corruptos	0.6
bola de ratas	0.6
bolsa de basura	0.6
boluda	0.6
boludos	0.6
boomer	0.6
bruta	0.6
bruto	0.6
brutos	0.6
bufones	0.6
calmate	0.6
cerda	0.6
cerdas	0.6
cerdo	0.6
chivata	0.6
chivato	0.6
chivatos	0.6
choriza	0.6
chorizo	0.6
chulito	0.6
cope	0.6
cucaracha	0.6
cucarachas	0.6
culero	0.6
cálmate	0.6
cómo puedes	0.6
das ganas de	0.6
das risa	0.6
de bar	0.6
de circo	0.6
de feria	0.6
de las narices	0.6
de los cojones	0.6
de los huevos	0.6
de mala fe	0.6
de mierda	0.6
de saldo	0.6
de segunda	0.6
de sofá	0.6
de tercera	0.6
de verdad crees	0.6
de verdad piensas	0.6
de vomitar	0.6
debes de estar	0.6
debes de ser	0.6
debes estar	0.6
debes ser	0.6
debes ser muy	0.6
deja el periodismo	0.6
del circo	0.6
del culo	0.6
demencia	0.6
demente	0.6
dementes	0.6
desaparece	0.6
despierta ya	0.6
egoísta	0.6
eres el peor	0.6
eres mala	0.6
eres malo	0.6
eres nada	0.6
es en serio	0.6
es usted un	0.6
es usted una	0.6
esperpent~	0.6
ganas de vomitar	0.6
gente como tú	0.6
gente como usted	0.6
gente como ustedes	0.6
gorila	0.6
gorilas	0.6
gracias a gente como	0.6
grotesc~	0.6
guiñol	0.6
hablas en serio	0.6
hiena	0.6
hueles a	0.6
hueon	0.6
huevon	0.6
huevona	0.6
hueón	0.6
incapaces	0.6
incapaz	0.6
informate	0.6
infórmese	0.6
inventas	0.6
justificas	0.6
lee algo	0.6
lee más	0.6
lee un libro	0.6
lee un poco	0.6
lo dices en serio	0.6
lo indefendible	0.6
lo tuyo es	0.6
lo tuyo no	0.6
léete un libro	0.6
machito	0.6
mala baba	0.6
mala fe	0.6
mala gente	0.6
mala leche	0.6
mala persona	0.6
malas personas	0.6
manchadas de sangre	0.6
manga de	0.6
manga de delincuentes	0.6
manga de ladrones	0.6
manos manchadas	0.6
marica	0.6
maricas	0.6
matones	0.6
matón	0.6
mediocr~	0.6
nadie quiere saber	0.6
narcisist~	0.6
no has entendido	0.6
no has leído	0.6
orto	0.6
otro tonto	0.6
panda de	0.6
panda de sinvergüenzas	0.6
pandilla de	0.6
panfleto	0.6
para vomitar	0.6
parasit~	0.6
partida de	0.6
parásitos	0.6
pedazo de	0.6
perra	0.6
perras	0.6
perros	0.6
personas como tú	0.6
plasta	0.6
pobre tipo	0.6
ponte a	0.6
por tu culpa	0.6
porqueria	0.6
porquería	0.6
progre	0.6
progres	0.6
que te den por	0.6
quién eres	0.6
quién es esta	0.6
quién es este	0.6
qué asquerosa	0.6
qué asqueroso	0.6
qué bajeza	0.6
qué bazofia	0.6
qué burrada	0.6
qué burro	0.6
qué cara más	0.6
qué cutre	0.6
qué estúpida	0.6
qué estúpido	0.6
qué gilipollas	0.6
qué hipócrita	0.6
qué idiota	0.6
qué ignorante	0.6
qué imbécil	0.6
qué mentirosa	0.6
qué mentiroso	0.6
qué miserable	0.6
qué payasada	0.6
qué payaso	0.6
qué pena de	0.6
qué ruin	0.6
qué sarta de	0.6
qué tonta	0.6
qué tonto	0.6
qué tristeza de	0.6
qué vergüenza ajena	0.6
qué vergüenza de	0.6
qué vergüenza que	0.6
ranci~	0.6
relajate	0.6
relájate	0.6
sabemos quién eres	0.6
saco de	0.6
sangre en las manos	0.6
serás	0.6
serás tú	0.6
soberbi~	0.6
solo dices	0.6
solo sabes	0.6
sé quién eres	0.6
tan bruto	0.6
tan básico	0.6
tan ciego	0.6
tan corto	0.6
tan falsa	0.6
tan falso	0.6
tienes que ser	0.6
tienes que ser muy	0.6
trabajado en tu vida	0.6
tranquilízate	0.6
tu opinión	0.6
tu vida	0.6
tóxica	0.6
tóxico	0.6
tóxicos	0.6
tú eres	0.6
tú eres el	0.6
tú eres un	0.6
tú eres una	0.6
tú no eres	0.6
una como tú	0.6
unfollow	0.6
uno como tú	0.6
usted es	0.6
usted es un	0.6
usted es una	0.6
usted no sabe	0.6
vas en serio	0.6
vendida	0.6
vendidas	0.6
vendidos	0.6
vete de aquí	0.6
vete ya	0.6
vives en una burbuja	0.6
váyanse	0.6
váyase	0.6
váyase ya	0.6
víbora	0.6
víboras	0.6
webon	0.6
weon	0.6
weona	0.6
weones	0.6
zurdo	0.6
a juicio	0.3
a la cárcel	0.3
a la mierda con	0.3
a prisión	0.3
arcadas	0.3
asco	0.3
asesina	0.3
asesino	0.3
asesinos	0.3
barbaridad	0.3
blanqueando	0.3
blanquear	0.3
bloquead~	0.3
bloqueo	0.3
borrach~	0.3
bulo	0.3
bulos	0.3
calla	0.3
cerdos	0.3
chorizos	0.3
chusma	0.3
cinismo	0.3
cloaca	0.3
cloacas	0.3
comunista	0.3
comunistas	0.3
con mi dinero	0.3
con mis impuestos	0.3
con nuestro dinero	0.3
con nuestros impuestos	0.3
corrupt~	0.3
corrupt~ de mierda	0.3
criminal	0.3
criminales	0.3
cómplice	0.3
cómplice de	0.3
cómplices	0.3
da asco	0.3
da risa	0.3
da vergüenza	0.3
da vergüenza ajena	0.3
dan asco	0.3
dan risa	0.3
dan vergüenza	0.3
de lo peor	0.3
decepcionante	0.3
deja ya de	0.3
delincuente	0.3
delincuentes	0.3
delirante	0.3
delirio	0.3
delirios	0.3
demagog~	0.3
denunciad~	0.3
descaro	0.3
desfachatez	0.3
desinformación	0.3
dime que no	0.3
dimita	0.3
dimita ya	0.3
dimite	0.3
dimite ya	0.3
disparate	0.3
disparates	0.3
doble moral	0.3
doble rasero	0.3
doble vara	0.3
el peor	0.3
esbirros	0.3
esta gente	0.3
esta tipa	0.3
esta tía	0.3
estamos hartos de	0.3
este individuo	0.3
este personaje	0.3
este sujeto	0.3
este tipo	0.3
este tío	0.3
estos payasos	0.3
eww	0.3
facha	0.3
fachas	0.3
falacia	0.3
falacias	0.3
fanatic~	0.3
fanatismo	0.3
fanátic~	0.3
fascista	0.3
fascistas	0.3
funest~	0.3
genocida	0.3
genocidas	0.3
gente de mierda	0.3
golfos	0.3
golpista	0.3
golpistas	0.3
guácala	0.3
harto de	0.3
hartos de	0.3
hater	0.3
haters	0.3
hienas	0.3
hijos de la chingada	0.3
hipocresía	0.3
homófob~	0.3
ignorancia	0.3
indecente	0.3
indecentes	0.3
indign~	0.3
infam~	0.3
inhuman~	0.3
inventado	0.3
inventos	0.3
iugh	0.3
la peor	0.3
la vergüenza	0.3
lacayos	0.3
ladran	0.3
ladrona	0.3
ladrones	0.3
ladrón	0.3
las neuronas	0.3
llora	0.3
lloren	0.3
lo peor	0.3
lo peor de	0.3
machista	0.3
machistas	0.3
malditos	0.3
malvad~	0.3
manipulación	0.3
marioneta	0.3
marionetas	0.3
me meo	0.3
me parto	0.3
me resbala	0.3
me río	0.3
me vale	0.3
mentir	0.3
mercenari~	0.3
miente	0.3
mienten	0.3
mintiendo	0.3
misógin~	0.3
nazi	0.3
nazis	0.3
nefast~	0.3
negacionist~	0.3
neuronas	0.3
no chingues	0.3
no inventes	0.3
no jodas	0.3
no mames	0.3
no manches	0.3
no me importa tu	0.3
no me jodas	0.3
nos da risa	0.3
náuseas	0.3
obsesionad~	0.3
ombligo	0.3
oportunist~	0.3
pobre hombre	0.3
pobre mujer	0.3
pobrecilla	0.3
pobrecillo	0.3
pobrecita	0.3
pobrecito	0.3
poca vergüenza	0.3
populista	0.3
populistas	0.3
puaj	0.3
putos	0.3
que alguien	0.3
que alguien la	0.3
que alguien le	0.3
que alguien pare	0.3
que alguien te	0.3
que se joda	0.3
que se jodan	0.3
qué asco de	0.3
qué asco de gente	0.3
qué asquerosidad	0.3
qué basura	0.3
qué bochorno	0.3
qué caradura	0.3
qué cinismo	0.3
qué decepción	0.3
qué descaro	0.3
qué desfachatez	0.3
qué estupidez	0.3
qué falta de	0.3
qué falta de respeto	0.3
qué hipocresía	0.3
qué ignorancia	0.3
qué jeta	0.3
qué maldad	0.3
qué mierda de	0.3
qué miseria	0.3
qué morro	0.3
qué poca madre	0.3
qué poca vergüenza	0.3
qué repugnante	0.3
qué ridículo	0.3
qué tontería	0.3
racista	0.3
racistas	0.3
ratas	0.3
rateros	0.3
renuncia	0.3
renuncia ya	0.3
renuncie	0.3
renuncie ya	0.3
reportar	0.3
ruin	0.3
ruines	0.3
satanás	0.3
satrap~	0.3
secta	0.3
sectas	0.3
sicari~	0.3
siento asco	0.3
siento vergüenza	0.3
silencio	0.3
siniestr~	0.3
sinverguenzas	0.3
sionista	0.3
sionistas	0.3
son basura	0.3
son escoria	0.3
son patéticos	0.3
son una mierda	0.3
son una vergüenza	0.3
son unos	0.3
subvencionad~	0.3
sádic~	0.3
sátrapa	0.3
sátrapas	0.3
te pagan	0.3
tenebros~	0.3
terrorista	0.3
terroristas	0.3
tirano	0.3
tu abuela	0.3
tu madre	0.3
tu vieja	0.3
títeres	0.3
una vergüenza	0.3
vaga	0.3
vago	0.3
vagos	0.3
vaya par	0.3
vaya tela	0.3
vergüenza de país	0.3
vergüenza nacional	0.3
vergüenza para	0.3
viejo verde	0.3
vil	0.3
viles	0.3
vividores	0.3
vomitiv~	0.3
vómito	0.3
xenófob~	0.3
