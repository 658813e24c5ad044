# OpenKlout sentiment lexicon, Spanish (Spain and Latin America)
# phrase<TAB>valence (-3..3)
# praise: adjectives and adverbs
lo mejor del mundo	2.8
el mejor del mundo	2.8
la mejor del mundo	2.8
el mejor de todos	2.8
lo mejor de todo	2.8
de otro planeta	2.8
de otro mundo	2.8
absolutamente increíble	2.8
absolutamente maravillos~	2.8
simplemente perfect~	2.8
simplemente espectacular	2.8
simplemente maravillos~	2.8
obra maestra	2.8
obra de arte	2.8
una obra maestra	2.8
una maravilla	2.8
una puta maravilla	2.8
jodidamente bueno	2.8
la puta ama	2.8
el puto amo	2.8
los putos amos	2.8
puto amo	2.8
puta ama	2.8
es el puto amo	2.8
maravillos~	2.5
maravilla	2.5
maravillas	2.5
qué maravilla	2.5
que maravilla	2.5
fantástic~	2.5
fantastico	2.5
fantastica	2.5
espectacular~	2.5
espectacular	2.5
espectaculares	2.5
magnífic~	2.5
espléndid~	2.5
excelent~	2.5
excelencia	1
excepcional~	2.5
extraordinari~	2.5
fabulos~	2.5
fenomenal	2.5
fenomenales	2.5
impresionante	1.5
impresionantes	1.5
impresionantemente	2.5
sublime	2.5
sublimes	2.5
grandios~	2.5
glorios~	2.5
gloria	1.6
gloria bendita	2.5
inmejorabl~	2.5
insuperabl~	2.5
impecabl~	2.5
intachabl~	2.5
perfect~	2.5
perfección	2.5
magistral~	2.5
brillante	2.5
brillantes	2.5
brillantísim~	2.5
genial	2.5
geniales	2.5
genialidad	2.5
genialísimo	2.5
brutal	1.2
brutales	1.2
brutalmente bueno	2.5
alucinante	1.2
alucinantes	2.5
flipante	2.5
flipantes	2.5
asombros~	2.5
deslumbrant~	2.5
colosal	1.2
colosales	2.5
monumental	1.2
memorable	2.5
memorables	2.5
inolvidabl~	2.5
legendari~	2.5
épico	2.5
épica	1.2
épicos	2.5
bellísim~	2.5
hermosísim~	2.5
hermosura	2.5
hermoso	2.5
hermosa	2.5
preciosísim~	2.5
preciosidad	2.5
preciosura	2.5
buenísim~	2.5
buenisim~	2.5
guapísim~	2.5
lindísim~	2.5
lindisim~	2.5
bonitísim~	2.5
divino	2.5
divina	2.5
divinos	2.5
divinas	2.5
divinura	2.5
increíble	1.2
increíbles	1.2
increible	1.2
exquisit~	2.5
deliciosísim~	2.5
delicios~	2.5
riquísim~	2.5
riquisim~	2.5
delicia	2.5
una delicia	2.5
encantador	2.5
encantadora	2.5
encantadores	2.5
adorabl~	2.5
adorables	2.5
entrañabl~	2.5
insuperable	2.5
de lujo	2.5
un lujo	2.5
todo un lujo	2.5
lujazo	2.5
de diez	2.5
de 10	2.5
un diez	2.5
un 10	2.5
10/10	2.5
diez de diez	2.5
matrícula de honor	2.5
sobresaliente	2.5
cinco estrellas	2.5
5 estrellas	2.5
de primera	2.5
de primer nivel	2.5
de primerísima	2.5
de película	2.5
de ensueño	2.5
de cuento	2.5
un sueño	2.5
top	1.2
lo más top	2.5
número uno	2.5
el número 1	2.5
fuera de serie	2.5
fueraserie	2.5
crack	2.5
cracks	2.5
crak	2.5
qué crack	2.5
que crack	2.5
un crack	2.5
eres un crack	2.5
sos un crack	2.5
crackazo	2.5
eres una máquina	2.5
maquinón	2.5
titán	2.5
titanes	2.5
genio	1.5
genia	1.5
genios	1.5
qué genio	2.5
que genio	2.5
sos un genio	2.5
eres un genio	2.5
genio total	2.5
grande	0.5
grandeee	2.5
qué grande	2.5
que grande	2.5
qué grandes	2.5
el más grande	2.5
la más grande	2.5
grandísim~	2.5
enorme jugador	2.5
sos un capo	2.5
capísimo	2.5
maestro	1
maestros	1
maestrazo	2.5
eminencia	2.5
leyenda	2.5
leyendas	2.5
ídolo	2.5
ídola	2.5
ídolos	2.5
mi ídolo	2.5
idolazo	2.5
referente	1.2
ejemplo a seguir	2.5
ejemplar	0.5
bonito	2
bonita	2
bonitos	2
bonitas	2
bonit~	2
lindo	2
linda	2
lindos	2
lindas	2
lindura	2
qué lindo	2
que lindo	2
qué linda	2
que linda	2
qué bonito	2
que bonito	2
qué bonita	2
que bonita	2
qué belleza	2
que belleza	2
belleza	2
bello	2
bella	2
bellos	2
bellas	2
guapo	2
guapa	2
guapos	2
guapas	2
guapura	2
qué guapo	2
que guapo	2
qué guapa	2
que guapa	2
guapetón	2
guapérrim~	2
tierno	2
tierna	2
ternura	2
qué ternura	2
que ternura	2
dulzura	2
cuqui	2
cuqui~	2
monísim~	2
qué mono	2
qué mona	2
chulo	2
chula	2
chulos	2
chulas	2
chulísim~	2
chulada	2
qué chulada	2
que chulada	2
qué chulo	2
que chulo	2
molón	2
molona	2
mola	2
molan	2
mola mucho	2
mola mogollón	2
mola un huevo	2
mola mazo	2
cómo mola	2
como mola	2
molaría	2
cojonudo	2
cojonuda	2
cojonudos	2
cojonudísimo	2
de puta madre	2
de la hostia	2
es la hostia	2
sois la hostia	2
eres la hostia	2
la hostia de bueno	2
la leche de bueno	2
es la polla	2
la repolla	2
la caña	2
es la caña	2
eres la caña	2
sois la caña	2
dabuten	2
dabuti	2
de lujo total	2
chanchi	2
guay	2
guays	2
súper guay	2
qué guay	2
que guay	2
chévere	2
chéveres	2
chevere	2
cheverísimo	2
bacán	2
bacan	2
bacano	2
bacana	2
bacanísimo	2
bacanería	2
qué padre	2
que padre	2
padrísim~	2
padrisimo	2
a toda madre	2
a toda máquina	2
está padre	2
está chido	2
chido	2
chida	2
chidos	2
chidas	2
chidísimo	2
chingón	2
chingona	2
chingones	2
chingonas	2
chingonería	2
qué chingón	2
que chingon	2
bien chingón	2
con madre	2
de poca madre	2
qué copado	2
copado	2
copada	2
copados	2
copadísim~	2
piola	1
re piola	2
buenardo	2
buenarda	2
joya	2
una joya	2
joyas	1
joyita	2
joyón	2
joyaza	2
temazo	2
temazos	2
temón	2
rolón	2
rolononón	2
rolota	2
peliculón	2
seriaza	2
seriote	2
discazo	2
discazos	2
librazo	2
juegazo	2
juegazos	2
partidazo	2
partidazos	2
golazo	2
golazos	2
jugadón	2
jugadaza	2
jugadorazo	2
jugadoraza	2
equipazo	2
equipazos	2
conciertazo	2
concierto brutal	2
tipazo	2
tipaza	2
buena gente	2
buenazo	2
buenaza	2
notición	2
planazo	2
fiestón	2
fiestaza	2
cochazo	2
vozarrón	2
pedazo de jugador	2
pedazo de artista	2
pedazo de tema	2
pedazo de peli	2
pedazo de serie	2
menudo temazo	2
menudo golazo	2
menudo partidazo	2
vaya golazo	2
vaya partidazo	2
vaya temazo	2
admirabl~	2
loable	2
loables	2
emocionant~	2
emotiv~	2
conmovedor	2
conmovedora	2
conmovedores	2
entretenid~	2
entretenidísim~	2
divertid~	2
divertidísim~	2
graciosísim~	2
gracios~	2
desternillant~	2
hilarant~	2
apasionant~	2
fascinant~	2
cautivador	2
cautivadora	2
trepidant~	2
inspirador	2
inspiradora	2
inspiradores	2
enriquecedor	2
enriquecedora	2
interesantísim~	2
imprescindibl~	2
imperdibl~	2
recomendabl~	2
recomendadísim~	2
súper recomendad~	2
superrecomendable	2
altamente recomendable	2
muy recomendable	2
lo recomiendo	2
la recomiendo	2
los recomiendo	2
recomiendo mucho	2
recomiendo al 100	2
vale la pena	2
merece la pena	2
vale mucho la pena	2
merece mucho la pena	2
bueno	1.5
buena	1.5
buenas noticias	1.5
buena noticia	1.5
muy bueno	1.5
muy buena	1.5
muy buenos	1.5
muy buenas	1.5
muy bien	1.5
bien hecho	1.5
bien hecha	1.5
bien ahí	1.5
bien jugado	1.5
bien dicho	1.5
bien merecid~	1.5
merecid~	1
merecidísim~	1.5
se lo merece	1.5
te lo mereces	1.5
se lo merecen	1.5
os lo merecéis	1.5
te lo merecés	1.5
bravo	1.2
bravoo	1.5
bravooo	1.5
bravísimo	1.5
interesant~	1.5
agradabl~	1.5
simpátic~	1.5
simpatiquísim~	1.5
majo	1.5
maja	1.5
majos	1.5
majas	1.5
majísim~	1.5
amable	1.5
amables	1.5
amabilidad	1.5
amabilísim~	1.5
cariños~	1.5
educad~	1.5
respetuos~	1.5
honest~	1.2
honestidad	1.5
sincer~	1.5
sinceridad	1.5
valient~	1.5
valentía	1.5
generos~	1.5
generosidad	1.5
solidari~	1.5
humild~	1.5
humildad	1.5
inteligent~	1.5
talentos~	1.5
talento	1.5
talentazo	1.5
qué talento	1.5
que talento	1.5
sabias palabras	1.5
sabiduría	1.5
elegant~	1.5
elegancia	1.5
clase pura	1.5
carismátic~	1.5
carisma	1.5
eficient~	1.5
eficaz	1.5
eficaces	1.5
útil	1.5
útiles	1.5
utilísim~	1.5
comodísim~	1.5
acertadísim~	1.5
acertad~	1.5
muy acertado	1.5
buen trabajo	1.5
gran trabajo	1.5
excelente trabajo	1.5
buena labor	1.5
gran labor	1.5
buena idea	1.5
qué buena idea	1.5
que buena idea	1.5
gran idea	1.5
ideaza	1.5
ideota	1.5
buen rollo	1.5
buenrollero	1.5
buenrollismo	1.5
buena onda	1.5
qué buena onda	1.5
que buena onda	1.5
re buena onda	1.5
buena vibra	1.5
buenas vibras	1.5
buena vibra total	1.5
qué bueno	1.5
que bueno	1.5
qué buena	1.5
que buena	1.5
que bien	1.5
qué bien	1.5
qué bueno que	1.5
que bueno que	1.5
está buenísim~	1.5
está genial	1.5
nada mal	1.5
no está mal	1.5
no está nada mal	1.5
nada mal eh	1.5
tiene razón	1.5
tienes razón	1.5
toda la razón	1.5
tenés razón	1.5
tienes toda la razón	1.5
cuánta razón	1.5
cuanta razón	1.5
totalmente de acuerdo	1.5
muy de acuerdo	1.5
completamente de acuerdo	1.5
de acuerdo contigo	1.5
así se habla	1.5
así se hace	1.5
así me gusta	1.5
eso es todo	1.5
amén	1.5
amén hermana	1.5
verdades como puños	1.5
palabra de honor	1.5
más claro imposible	1.5
mejor imposible	1.5
mejor que nunca	1.5
mejor	1
mejores	1.5
mejorísimo	1.5
lo mejor	1.5
el mejor	1.5
la mejor	1.5
los mejores	1.5
las mejores	1.5
eres el mejor	1.5
eres la mejor	1.5
sois los mejores	1.5
son los mejores	1.5
sos el mejor	1.5
sos la mejor	1.5
lo máximo	1.5
es lo máximo	1.5
eres lo máximo	1.5
lo más lindo	1.5
lo más bonito	1.5
sos lo más	1.5
es lo más	1.5
maja gente	1.5
preciosa foto	1.5
preciosa canción	1.5
precioso gesto	1.5
bonito gesto	1.5
lindo gesto	1.5
gran gesto	1.5
gestazo	1.5
bonitas palabras	1.5
lindas palabras	1.5
hermosas palabras	1.5
gran persona	1.5
buena persona	1.5
bellísima persona	1.5
gran artista	1.5
gran película	1.5
gran serie	1.5
gran partido	1.5
gran victoria	1.5
gran noticia	1.5
gran día	1.5
gran noche	1.5
gran equipo	1.5
gran jugador	1.5
gran disco	1.5
gran tema	1.5
buen partido	1.5
buena peli	1.5
buena película	1.5
buena serie	1.5
buen libro	1.5
buen tema	1.5
buen disco	1.5
buen día hoy	1.5
buen finde	1.5
buen servicio	1.5
buena calidad	1.5
buen precio	1.5
buenos precios	1.5
bueno bonito y barato	1.5
# love, liking, admiration
te amo	2.5
te amo mucho	2.5
te amo tanto	2.5
los amo	2.5
las amo	2.5
os amo	2.5
lo amo	2.5
la amo	2.5
te adoro	2.5
os adoro	2.5
los adoro	2.5
lo adoro	2.5
la adoro	2.5
te quiero	2.5
te quiero mucho	2.5
te quiero tanto	2.5
te quiero un montón	2.5
te quiero muchísimo	2.5
os quiero	2.5
os quiero mucho	2.5
los quiero	2.5
los quiero mucho	2.5
las quiero mucho	2.5
tqm	2.5
tkm	2.5
tq mucho	2.5
t quiero	2.5
t amo	2.5
tqmmm	2.5
tkmm	2.5
lo quiero mucho	2.5
la quiero mucho	2.5
te re amo	2.5
te re quiero	2.5
los re amo	2.5
amor	1.6
amor de mi vida	2.5
mi amor	2.5
mi vida entera	2.5
mi cielo	2.5
cariño	1.5
cariñito	2.5
cielito	2.5
corazón	1.6
corazoncito	2.5
corazones	1
corazón contento	2.5
corazón lleno	2.5
enamorad~	2.5
enamoradísim~	2.5
enamor~	2.5
me enamoré	2.5
estoy enamorad~	2.5
enamorado	2.5
enamorada	2.5
me enamora	2.5
enamoramient~	2.5
amo	2.5
amamos	2.5
aman	2.5
ama	1.5
amar	2.5
amarte	2.5
amando	2.5
amado	2.5
amada	2.5
amores	2.5
amorcito	2.5
amoroso	2.5
amorosa	2.5
adoro	2.5
adoramos	2.5
adoran	2.5
adorar	2.5
adoración	2.5
adorad~	2.5
me encanta	2.5
me encantan	2.5
me encantas	2.5
me encantáis	2.5
nos encanta	2.5
encanta	1.5
encantan	2.5
me encantó	2.5
me encantaron	2.5
me encantaría	2.5
me ha encantado	2.5
me encantaaa	2.5
m encanta	2.5
me re encanta	2.5
me encanto	2.5
encantad~	2.5
encanto	2.5
un encanto	2.5
qué encanto	2.5
son un encanto	2.5
eres un encanto	2.5
encantísim~	2.5
me fascina	2.5
me fascinan	2.5
fascinad~	2.5
me chifla	2.5
me chiflan	2.5
me flipa	2.5
me flipan	2.5
me flipó	2.5
me vuelve loco	2.5
me vuelve loca	2.5
me vuelven loca	2.5
me vuela la cabeza	2.5
me voló la cabeza	2.5
volado la cabeza	2.5
me apasiona	2.5
me apasionan	2.5
pasión	2.5
pasiones	2.5
me mola	2.5
me molan	2.5
me molas	2.5
me ha molado	2.5
me mola mucho	2.5
me mola mazo	2.5
me gusta mucho	2.5
me gusta muchísimo	2.5
me gustó mucho	2.5
me gustó muchísimo	2.5
me gustan mucho	2.5
me ha gustado mucho	2.5
me gusta un montón	2.5
me gusta un huevo	2.5
me re gusta	2.5
me gusta	1.5
me gustan	1.5
me gustó	1.5
me gustas	1.5
me gustaron	1.5
me ha gustado	1.5
nos gusta	1.5
gustazo	2.5
qué gustazo	2.5
que gustazo	2.5
un gustazo	2.5
qué gusto	2.5
que gusto	2.5
da gusto	2.5
da gustito	2.5
gustito	2.5
me la banco	2.5
te banco	2.5
te banco mucho	2.5
los banco	2.5
banco a muerte	2.5
te re banco	2.5
me copa	2.5
me copó	2.5
me re copa	2.5
admiro	2
te admiro	2
admiración	2
admirad~	2
admiramos	2
admiro mucho	2
cuánta admiración	2
mi respeto	2
mis respetos	2
todo mi respeto	2
respetos	2
respeto máximo	2
máximo respeto	2
orgullo	2
qué orgullo	2
que orgullo	2
orgullos~	2
orgullosísim~	2
orgulloso de	2
muy orgullos~	2
orgullo argentino	2
orgullo patrio	2
mi orgullo	2
chapó	2
chapeau	2
chapó por	2
me quito el sombrero	2
quitarse el sombrero	2
ovación	2
ovacionad~	2
ovación de pie	2
aplauso	2
aplausos	2
aplaudo	2
aplaudimos	2
un aplauso	2
fuerte aplauso	2
de aplauso	2
de pie señores	2
me pongo de pie	2
reverencia total	2
favorito	2
favorita	2
favoritos	2
favoritas	2
mi favorito	2
mi favorita	2
mis favoritos	2
mi fav	2
favs	1.2
fav	1.2
fan absoluta	2
fan absoluto	2
fan número uno	2
muy fan	2
soy fan	2
soy muy fan	2
súper fan	2
muy fan de	2
fanaza	2
amistad	2
amistades bonitas	2
mejor amigo	2
mejor amiga	2
mejores amigos	2
amiguis	2
amigazo	2
hermano del alma	2
alma gemela	2
mi alma gemela	2
media naranja	2
mi media naranja	2
crush	2
mi crush	2
besos	2
beso	1
besito	2
besitos	2
besazo	2
besazos	2
besotes	2
besote	2
besis	2
un beso	2
un besazo	2
mil besos	2
abrazo	2
abrazos	2
abrazote	2
abrazotes	2
abrazaz~	2
abracito	2
un abrazo	2
un fuerte abrazo	2
abrazo enorme	2
abrazo gigante	2
abrazo grande	2
abrazarte	2
abrazarlos	2
abracitos	2
mimos	2
mimitos	2
mimo	2
achuchón	2
achuchones	2
achuchar	2
achuchable	2
apapacho	2
apapachos	2
apapach~	2
cariñitos	2
con cariño	2
con amor	2
con mucho amor	2
con mucho cariño	2
afecto	2
afectuos~	2
tesoro	2
mi tesoro	2
tesoros	2
mi rey	2
reina	0.5
mi reina	2
qué reina	2
que reina	2
reinas	2
reinísima	2
reinona	2
diosa	2
diosas	2
diosa total	2
qué diosa	2
que diosa	2
princesa	1
princeso	2
bebé hermoso	2
bebito	2
bebita	2
bombón	2
bombones	2
bomboncito	2
cuerazo	2
mamacita	2
papacito	2
papasito	2
papichulo	2
papucho	2
está bueno	1
está buena	1
está buenísimo	2
buenorro	2
buenorra	2
tío bueno	2
tía buena	2
pibón	2
pibonazo	2
sexy	1
sexi	1
irresistibl~	2
atractiv~	1
qué hombre	2
qué mujer	2
que mujer	2
mujerón	2
hombrón	2
me derrito	2
me derrite	2
derretid~	2
derretida	2
babeando	2
babeo	2
se me cae baba	2
shippeo	2
los shippeo	2
shippearlos	2
aprecio	2
aprecio mucho	2
te aprecio	2
apreciad~	2
valoro mucho	2
apoyo total	1.2
todo mi apoyo	2
mi apoyo	2
tienes mi apoyo	2
todo el apoyo	2
mucho ánimo	2
mucho animo	2
ánimo	2
ánimos	2
ánimo campeón	2
fuerza	1.2
mucha fuerza	2
fuerza campeón	2
fuerza amigo	2
fuerza familia	2
estamos contigo	2
estoy contigo	2
estamos con vos	2
siempre contigo	2
siempre con vos	2
no estás solo	2
no estás sola	2
mi gente bonita	2
gente linda	2
gente bonita	2
gente hermosa	2
gente maravillosa	2
# joy, excitement, feelings (positive)
feliz	2.3
felices	2.3
felizmente	2.3
felicidad	2.3
felicidades	2.3
qué felicidad	2.3
que felicidad	2.3
cuánta felicidad	2.3
felicísim~	2.3
súper feliz	2.3
superfeliz	2.3
re feliz	2.3
refeliz	2.3
muy feliz	2.3
tan feliz	2.3
más feliz imposible	2.3
me hace feliz	2.3
me hacen feliz	2.3
me hace muy feliz	2.3
me hiciste feliz	2.3
soy feliz	2.3
estoy feliz	2.3
estoy muy feliz	2.3
feliz feliz	2.3
alegría	2.3
alegrías	2.3
qué alegría	2.3
que alegría	2.3
que alegria	2.3
qué alegrón	2.3
alegrón	2.3
menuda alegría	2.3
vaya alegría	2.3
cuánta alegría	2.3
alegre	2.3
alegres	2.3
alegremente	2.3
me alegro	2.3
me alegro mucho	2.3
me alegro muchísimo	2.3
me alegro tanto	2.3
me alegra	2.3
me alegra mucho	2.3
me alegra tanto	2.3
me alegró el día	2.3
me alegras el día	2.3
me alegraste el día	2.3
alegrarme el día	2.3
nos alegra	2.3
nos alegramos	2.3
contento	2.3
contenta	2.3
contentos	2.3
contentas	2.3
contentísim~	2.3
eufóric~	2.3
euforia	2.3
extasiad~	2.3
éxtasis	2.3
entusiasm~	2.3
entusiasmad~	2.3
entusiasta	2.3
emocionad~	2.3
emocionadísim~	2.3
me emociona	2.3
me emociono	2.3
me emocioné	2.3
me emocionó	2.3
emoción	2.3
qué emoción	2.3
que emoción	2.3
que emocion	2.3
cuánta emoción	2.3
mucha emoción	2.3
lloro de alegría	2.3
lloro de felicidad	2.3
llorando de felicidad	2.3
llorando de emoción	2.3
llorando de alegría	2.3
lágrimas de alegría	2.3
lágrimas de felicidad	2.3
lágrimas de emoción	2.3
lloré de emoción	2.3
piel de gallina	2.3
la piel de gallina	2.3
se me eriza	2.3
pelos de punta	2.3
los pelos de punta	2.3
me pone la piel	2.3
escalofríos de emoción	2.3
en las nubes	2.3
en una nube	2.3
no quepo en mí	2.3
sueño cumplido	2.3
un sueño cumplido	2.3
sueños cumplidos	2.3
cumplir un sueño	2.3
cumplí mi sueño	2.3
hecho realidad	2.3
hechos realidad	2.3
sueño hecho realidad	2.3
ilusión	2.3
ilusiones	2.3
qué ilusión	2.3
que ilusión	2.3
menuda ilusión	2.3
qué ilu	2.3
ilusionad~	2.3
ilusionadísim~	2.3
me hace ilusión	2.3
muchísima ilusión	2.3
mucha ilusión	2.3
me hace mucha ilusión	2.3
ilusionant~	2.3
qué ganas	2.3
que ganas	2.3
muchas ganas	2.3
tengo muchas ganas	2.3
con muchas ganas	2.3
tengo unas ganas	2.3
ganazas	2.3
con ganas de verlo	2.3
no puedo esperar	2.3
no puedo esperar más	2.3
no veo la hora	2.3
no veo el momento	2.3
contando los días	2.3
cuento los días	2.3
cuenta atrás	1
ya queda menos	2.3
ya falta menos	2.3
ya falta poco	2.3
queda muy poco	2.3
por fin	1
por finnn	2.3
al fin	1
al finnn	2.3
por fin viernes	2.3
al fin viernes	2.3
viernes por fin	2.3
aleluya	2.3
ya era hora	2.3
hype	2.3
hypead~	2.3
con hype	2.3
qué hype	2.3
con todo el hype	2.3
estoy re manija	2.3
re manija	2.3
disfrut~	2.3
disfrutad	2.3
disfruten	2.3
disfrutar	2.3
disfruto	2.3
disfrutando	2.3
disfruté	2.3
disfrutón	2.3
a disfrutar	2.3
disfruta	2.3
disfrutazo	2.3
disfrutona	2.3
goce	2.3
gozo	2.3
gozar	2.3
gozando	2.3
gozada	2.3
qué gozada	2.3
que gozada	2.3
una gozada	2.3
una pasada	2.3
qué pasada	2.3
que pasada	2.3
es una pasada	2.3
me lo pasé genial	2.3
me lo pasé bomba	2.3
pasarlo bien	2.3
pasarlo genial	2.3
pasarlo pipa	2.3
lo pasé genial	2.3
lo pasamos genial	2.3
pasándolo bien	2.3
pasándola bien	2.3
la pasé increíble	2.3
la pasé genial	2.3
la pasamos increíble	2.3
la pasé hermoso	2.3
la pasamos bien	2.3
la pasé re bien	2.3
jaja	1
jajaja	1.5
jajajaja	1.5
jajajajaja	1.5
jajajajajaja	1.5
jajajajajajaja	1.5
jajaj	1.5
jajajaj	1.5
jajajajaj	1.5
jaj	1
jajajja	1.5
ajaja	1.5
ajajaja	1.5
ajajajaja	1.5
jeje	1
jejeje	1.5
jejejeje	1.5
jiji	1
jijiji	1.5
jojojo	1.5
haha	1
hahaha	1.5
xd	1
xdd	1
xddd	1.5
xdxd	1.5
lol	1
lool	1.5
lmao	1
me parto	1.5
me parto de risa	1.5
me parto el culo	1.5
me meo	1.5
me meo de risa	1.5
me descojono	1.5
descojon~	1.5
descojone	1.5
me cago de risa	1.5
me cagué de risa	1.5
cagándome de risa	1.5
me muero de risa	1.5
muero de risa	1.5
muerto de risa	1.5
muerta de risa	1.5
muriendo de risa	1.5
muero de amor	1.5
morí de amor	1.5
muero de ternura	1.5
me muero de amor	1.5
me morí de amor	1.5
me río	1.5
me reí	1.5
me reí mucho	1.5
me estoy riendo	1.5
riendo	1.5
riéndome	1.5
risa	1.5
risas	1.5
qué risa	1.5
que risa	1.5
risotada	1.5
carcajada	1.5
carcajadas	1.5
a carcajadas	1.5
me hace reír	1.5
me haces reír	1.5
me hacen reír	1.5
partirse de risa	1.5
pa mearse	1.5
para mearse	1.5
llorando de risa	1.5
lloro de risa	1.5
lloro de la risa	1.5
sonrisa	1.5
sonrisas	1.5
sonrío	1.5
sonreír	1.5
sonriendo	1.5
sonríe	1
sonrisón	1.5
sonrient~	1.5
me saca una sonrisa	1.5
sacar una sonrisa	1.5
sacarme una sonrisa	1.5
una sonrisa	1.5
diversión	1.5
divertirse	1.5
divertirnos	1.5
me divertí	1.5
me divierto	1.5
diviértete	1.5
diviértanse	1.5
qué divertido	1.5
que divertido	1.5
festej~	1.5
festejando	1.5
festejo	1.5
festejar	1.5
celebrando	1.5
celebramos	1.5
celebrar	1.5
celebración	1.5
viva	1
vivaaa	1.5
que viva	1
olé	1.5
ole	1
oleee	1.5
olé olé	1.5
ole tú	1.5
olé tú	1.5
ole tus huevos	1.5
ole tus cojones	1.5
hurra	1.5
yuju	1.5
yujuuu	1.5
yupi	1.5
yay	1.5
yeah	1.5
yey	1.5
yei	1.5
wow	1.5
wuau	1.5
guau	1.5
uau	1.5
wooow	1.5
woow	1.5
wow wow	1.5
vamooos	1.5
vamoooos	1.5
vamooooos	1.5
vamosss	1.5
vamossss	1.5
vamos carajo	1.5
vamos equipo	1.5
vamos campeón	1.5
vamos argentina	1.5
vamos españa	1.5
vamos méxico	1.5
vamos colombia	1.5
aúpa	1.5
aupa	1.5
dale campeón	1.5
daleee	1.5
dale que se puede	1.5
sí se puede	1.5
si se puede	1
siii	1.5
siiii	1.5
siiiii	1.5
sííí	1.5
síííí	1.5
eaaa	1.5
eso eso	1.5
esoooo	1.5
a tope	1
a tope con	1.5
a topeee	1.5
a full	1
con todo	1
vamos con todo	1.5
tranquilidad	1
paz interior	1.5
en paz	1.5
mucha paz	1.5
armonía	1.5
bienestar	1.5
serenidad	1.5
alivio	1.5
qué alivio	1.5
que alivio	1.5
menudo alivio	1.5
aliviad~	1.5
menos mal	1.5
por suerte	1.5
afortunad~	1.5
afortunadamente	1.5
qué suerte	1.5
que suerte	1.5
suertud~	1.5
suertuda	1.5
bendecid~	1.5
bendición	1.5
bendiciones	1.5
una bendición	1.5
bendito sea	1.5
bendita sea	1.5
gracias a dios	1.5
gracias dios	1.5
gracias diosito	1.5
gracias a la vida	1.5
esperanza	1
esperanzas	1
esperanzad~	1.5
esperanzador	1.5
esperanzadora	1.5
optimis~	1.5
optimismo	1.5
positividad	1.5
actitud positiva	1.5
energía positiva	1.5
buena energía	1.5
relajad~	1.5
relajante	1.5
relax	1.5
descansad~	1
de vacaciones	1.5
vacaciones	1.5
finde largo	1.5
puente largo	1.5
por fin vacaciones	1.5
satisfech~	1.5
satisfacción	1.5
qué satisfacción	1.5
que satisfacción	1.5
satisfactori~	1.5
satisfactoriamente	1.5
gratificant~	1.5
reconfortant~	1.5
me siento bien	1.5
me siento mejor	1.5
me siento genial	1.5
me siento feliz	1.5
estoy bien	1.5
estoy mejor	1.5
estoy genial	1.5
estoy súper bien	1.5
mucho mejor	1.5
va mejor	1.5
todo bien	1.5
todo genial	1.5
todo perfecto	1.5
todo va bien	1.5
todo ok	1
todo bien gracias	1.5
comodidad	1.5
qué a gusto	1.5
que a gusto	1.5
a gusto	1.5
a gustito	1.5
agustísimo	1.5
agusto	1.5
lindos recuerdos	1.5
bonitos recuerdos	1.5
buenos recuerdos	1.5
bonito recuerdo	1.5
lindo recuerdo	1.5
buenos tiempos	1.5
qué tiempos aquellos	1.5
qué recuerdos	1.5
que recuerdos	1.5
momentazo	1.5
momentazos	1.5
momentos inolvidables	1.5
subidón	1.5
qué subidón	1.5
que subidón	1.5
venirse arriba	1.5
me vengo arriba	1.5
arriba ese ánimo	1.5
chill	1.5
chilling	1.5
en modo zen	1.5
happy	1.5
so happy	1.5
love	1.5
love it	1.5
i love	1.5
cool	1
nice	1
cute	1.5
kawaii	1.5
uwu	1
owo	1
ñam	1.5
ñam ñam	1.5
ñami	1.5
yummy	1.5
rico	1
sabros~	1.5
sabrosura	1.5
sabrosón	1.5
qué rico	1.5
que rico	1.5
qué ricura	1.5
ricura	1.5
# thanks, congratulations, wishes, greetings
enhorabuena	2.2
enhorabuenaaa	2.2
felicitaciones	2.2
felicidadesss	2.2
felicito	2.2
te felicito	2.2
los felicito	2.2
felicit~	2.2
muchas felicidades	2.2
mil felicidades	2.2
muchísimas felicidades	2.2
feliz cumpleaños	2.2
feliz cumple	2.2
felíz cumpleaños	2.2
feliz cumpleañitos	2.2
feliz cumpleee	2.2
muy feliz cumpleaños	2.2
cumpleaños feliz	2.2
feliz aniversario	2.2
feliz santo	2.2
feliz día mamá	2.2
feliz día papá	2.2
feliz día de la	2.2
feliz día del padre	2.2
feliz navidad	2.2
feliz año	2.2
feliz año nuevo	2.2
próspero año nuevo	2.2
felices fiestas	2.2
felices pascuas	2.2
felices vacaciones	2.2
felices reyes	2.2
feliz noche	2.2
feliz viernes	2.2
feliz sábado	2.2
feliz domingo	2.2
feliz lunes	2.2
feliz martes	2.2
feliz miércoles	2.2
feliz jueves	2.2
feliz finde	2.2
feliz fin de semana	2.2
feliz semana	2.2
feliz día	2.2
feliz tarde	2.2
feliz inicio de semana	2.2
feliz san valentín	2.2
que cumplas muchos más	2.2
que cumplas muchos	2.2
vivan los novios	2.2
muchas gracias	2.2
muchísimas gracias	2.2
mil gracias	2.2
un millón de gracias	2.2
millones de gracias	2.2
gracias de corazón	2.2
gracias de todo corazón	2.2
infinitas gracias	2.2
gracias infinitas	2.2
gracias totales	2.2
gracias por todo	2.2
gracias por tanto	2.2
gracias por existir	2.2
gracias por estar	2.2
gracias por compartir	2.2
eternamente agradecid~	2.2
gratitud	2.2
inmensa gratitud	2.2
agradecimiento eterno	2.2
gracias	1.5
graciasss	1.5
graciass	1.5
grax	1.5
grasias	1.5
grcs	1.5
gracias a todos	1.5
gracias a todas	1.5
gracias a ti	1.5
gracias a vos	1.5
gracias a vosotros	1.5
gracias a ustedes	1.5
gracias equipo	1.5
gracias guapa	1.5
gracias guapo	1.5
gracias amigo	1.5
gracias amiga	1.5
gracias crack	1.5
gracias campeón	1.5
gracias por el apoyo	1.5
gracias por tu ayuda	1.5
gracias por seguirme	1.5
gracias por venir	1.5
te agradezco	1.5
les agradezco	1.5
os agradezco	1.5
agradezco	1.5
agradecer	1.5
agradecid~	1.5
agradecidísim~	1.5
agradecimient~	1.5
muy agradecid~	1.5
se agradece	1.5
se agradece mucho	1.5
muy amable	1.5
un honor	1.5
es un honor	1.5
qué honor	1.5
que honor	1.5
un placer	1.5
es un placer	1.5
qué placer	1.5
que placer	1.5
ha sido un placer	1.5
fue un placer	1.5
placer	1
con mucho gusto	1.5
con gusto	1.5
mucho gusto	1.5
suerte	1
mucha suerte	1.5
buena suerte	1.5
suerteee	1.5
toda la suerte	1.5
éxitos	1.5
muchos éxitos	1.5
mucho éxito	1.5
los mejores deseos	1.5
mis mejores deseos	1.5
mejores deseos	1.5
te deseo lo mejor	1.5
te deseo	1.5
os deseo	1.5
les deseo	1.5
le deseo lo mejor	1.5
buen viaje	1.5
buen provecho	1.5
que aproveche	1.5
que lo disfrutes	1.5
que lo disfruten	1.5
que lo disfrutéis	1.5
que disfrutes	1.5
que te vaya bien	1.5
que te vaya bonito	1.5
recupérate pronto	1.5
que te mejores	1.5
que se mejore	1.5
mejórate	1.5
mejórate pronto	1.5
pronta recuperación	1.5
recuperación pronta	1.5
cuídate	1.5
cuídate mucho	1.5
cuídense	1.5
cuidaos	1.5
cuidaos mucho	1.5
dios te bendiga	1.5
dios los bendiga	1.5
dios la bendiga	1.5
dios lo bendiga	1.5
que dios te bendiga	1.5
bendecido día	1.5
bienvenid~	1.5
bienvenidísim~	1.5
bienvenido de vuelta	1.5
bienvenidos a casa	1.5
chin chin	1.5
brindo	1.5
brindis	1.5
brindemos	1.5
brindamos	1.5
buenos días	1
buenos dias	1
buen día	1
buen dia	1
buenas tardes	1
buenas noches	1
bonito día	1
lindo día	1
lindo domingo	1
linda semana	1
linda noche	1
linda tarde	1
bonita tarde	1
bonita noche	1
bonito domingo	1
excelente día	1
excelente semana	1
excelente tarde	1
excelente noche	1
excelente inicio	1
lindo inicio de semana	1
buen finde semana	1
buen fin de semana	1
buen comienzo de semana	1
buena semana	1
buen lunes	1
buen martes	1
buen miércoles	1
buen jueves	1
buen viernes	1
buen sábado	1
buen domingo	1
buena tarde	1
buena noche	1
dulces sueños	1
que descanses	1
que descansen	1
que descanséis	1
descansa	1
descansen	1
felices sueños	1
saludos	1
saludo	1
saludos cordiales	1
un saludo	1
un saludito	1
saluditos	1
saluditos a todos	1
un abrazo virtual	1
hola guapa	1
hola guapo	1
hola hermosa	1
hola bonita	1
hola guapi	1
hola preciosa	1
buenos días guapos	1
buenos días mundo	1
de nada	1
no hay de qué	1
nos vemos pronto	1
hasta pronto	1
hasta prontito	1
# slang, positive
la rompe	2
la rompió	2
la rompiste	2
la rompieron	2
la rompen	2
la rompes	2
la rompés	2
rompiéndola	2
la rompimos	2
rompe todo	2
lo rompe	2
lo peta	2
lo petó	2
lo petan	2
lo petas	2
lo has petado	2
lo ha petado	2
petándolo	2
lo va a petar	2
lo parte	2
lo partió	2
lo partiste	2
la partieron	2
partirla	2
la descosió	2
la descosen	2
la clavó	2
la clava	2
lo clava	2
lo ha clavado	2
lo clavó	2
la clavas	2
bordó	2
lo borda	2
lo bordó	2
bordad~	2
se salió	2
se sale	2
se ha salido	2
te saliste	2
os salís	2
te sales	2
te has salido	2
se salen	2
se sobró	2
se lució	2
se lucieron	2
te luciste	2
se ha lucido hoy	2
qué nivel	2
que nivel	2
qué nivelazo	2
nivelazo	2
nivel dios	2
puro nivel	2
tremendo temazo	2
tremendo tema	2
tremendo jugador	2
tremendo partido	2
tremendo gol	2
tremendo	1
tremenda	1
tremenda artista	2
de locos	2
una locura hermosa	2
de locura	2
una bomba	2
bombazo	1
bombazos	1
pelotazo	1
un pelotazo	2
fierro pariente	2
bien ahí hermano	2
aguante	1.6
aguanteee	2
aguante boca	2
aguante river	2
aguante argentina	2
la más grosa	2
el más groso	2
groso	2
grosa	2
grosos	2
grosas	2
grosísim~	2
re groso	2
maquinola	2
bestia parda	2
una bestia	1
qué bestia	1
que bestia	1
jefazo	2
jefaza	2
jefazos	2
puto jefe	2
amo y señor	2
los amos	2
genialérrim~	2
perrón	2
perrísimo	2
bien perrón	2
fregón	2
fregones	2
chimba	2
qué chimba	2
que chimba	2
una chimba	2
parce qué chimba	2
berraco	2
berraca	2
verraquera	2
una verraquera	2
bárbaro	1
bárbara	1
bárbaros	1
qué bárbaro	2
que bárbaro	2
re bien	2
re lindo	2
re linda	2
re bueno	2
re buena	2
re copado	2
re copada	2
re tierno	2
re contento	2
re contenta	2
recontra bueno	2
recontento	2
súper bien	2
superbién	2
súper lindo	2
súper bonito	2
súper bueno	2
súper divertido	2
super bien	2
super lindo	2
superlindo	2
superbonito	2
requetebién	2
requetebueno	2
de diez todo	2
de rechupete	2
para chuparse los dedos	2
chuparse los dedos	2
me chupo los dedos	2
goat	2
the goat	2
el goat	2
based	2
basadísim~	2
slay	2
slayyy	2
slayea	2
icónic~	2
iconic~	2
icono	1
qué icono	2
que icono	2
icónico momento	2
gg	2
ggwp	2
winner	2
winners	2
well played	2
best	2
bestie	2
the best	2
awesome	2
amazing	2
vibes	2
good vibes	2
qué vibes	2
buenas vibes	2
un pepino de	2
pepinazo	2
pepinaz~	2
maravillosidad	2
canela fina	2
oro puro	2
puro oro	2
esto es oro	2
jamón del bueno	2
canelita en rama	2
agua bendita	2
gloria pura	2
la gloria	2
ambrosía	2
es un vicio	2
puro vicio	2
vicio sano	2
engancha mucho	2
enganchad~	2
enganchadísim~	2
enganchadísima	2
me tiene enganchada	2
me tiene enganchado	2
en bucle	2
en loop	2
en repeat	2
qué arte	2
que arte	2
arte puro	2
puro arte	2
tiene arte	2
artistaza	2
artistazo	2
qué salero	2
salero	2
qué crackota	2
poderío	2
señorío	2
señor gol	2
señor partido	2
señorón	2
señora película	2
pa' lante	2
palante	2
para adelante	2
ánimo y adelante	2
vales oro	2
vale oro	2
vale millones	2
vales mucho	2
vales millones	2
mucho arte	2
puro fuego	2
fueguito	2
está fuego	2
on fire	2
on fireee	2
imparabl~	2
intratable en pista	2
arrasa	2
arrasó	2
arrasando	2
arrasan	2
arrasaron	2
arrasamos	2
sold out	2
reventó la taquilla	2
todo vendido	2
imbatible	2
imbatibl~	2
invencibl~	2
invicto	2
invicta	2
invictos	2
# events, achievements, life (positive)
victoria	2.2
victorias	2.2
victorios~	2.2
ganamos	2.2
ganaron	2.2
ganaste	2.2
hemos ganado	2.2
he ganado	2.2
han ganado	2.2
gané	2.2
ganamoooos	2.2
ganador	2.2
ganadora	2.2
ganadores	2.2
ganadoras	2.2
ganadoraza	2.2
triunfo	2.2
triunfos	2.2
triunf~	2.2
triunfazo	2.2
triunfador	2.2
triunfadora	2.2
campeón	2.2
campeones	2.2
campeona	2.2
campeonas	2.2
campeonato ganado	2.2
campeonísim~	2.2
campeones del mundo	2.2
campeón del mundo	2.2
campeones de europa	2.2
campeones de américa	2.2
bicampeón	2.2
bicampeones	2.2
tricampeón	2.2
tricampeones	2.2
tricampeonas	2.2
tetracampeón	2.2
pentacampeón	2.2
salimos campeones	2.2
somos campeones	2.2
dale campeon	2.2
medalla de oro	2.2
oro olímpico	2.2
medallón	2.2
medallaza	2.2
medalla	1
medallas	1
oro para españa	2.2
plata olímpica	2.2
bronce olímpico	2.2
podio	1
pódium	1
clasificamos	2.2
clasificación lograda	2.2
a la final	1
estamos en la final	2.2
a semis	1
a cuartos	1
finalistas	2.2
remontada	2.2
remontadón	2.2
remontaron	2.2
remontamos	2.2
remontada épica	2.2
goleada histórica	2.2
goleamos	2.2
golazooo	2.2
goool	2.2
gooool	2.2
gooooool	2.2
goooooool	2.2
golll	2.2
gol	1
gollll	2.2
doblete	1
triplete	2.2
hat trick	2.2
paradón	2.2
paradones	2.2
atajadón	2.2
atajadaza	2.2
atajadota	2.2
asistencia de lujo	2.2
asistencia brutal	2.2
récord mundial	2.2
récord histórico	2.2
nuevo récord	2.2
batió el récord	2.2
rompió el récord	2.2
ascenso	1
ascendimos	2.2
ascendid~	2.2
somos de primera	2.2
salvación lograda	2.2
tres puntos de oro	2.2
tres puntazos	2.2
tres puntos	1
puntazo	2.2
visca barça	2.2
visca el barça	2.2
hala madrid	2.2
hala madrid y nada	2.2
aúpa atleti	2.2
aupa atleti	2.2
vamos boca	2.2
vamos river	2.2
vamos la vinotinto	2.2
vamos chile	2.2
vamos perú	2.2
vamos uruguay	2.2
orejona	2.2
la decimoquinta	2.2
primer lugar	2.2
primer puesto	2.2
somos líderes	2.2
imparables	2.2
aprobé	2
he aprobado	2
aprobamos	2
aprobadísim~	2
saqué un 10	2
saqué un diez	2
graduad~	1.2
graduación	2
me gradué	2
me recibí	2
recibida	2
me titulé	2
me contrataron	2
nuevo trabajo	2
trabajo nuevo	2
conseguí trabajo	2
he conseguido trabajo	2
encontré trabajo	2
ascendido en el trabajo	2
aumento de sueldo	2
subida de sueldo	2
subidón de sueldo	2
éxito	2
exitos~	2
éxito rotundo	2
exitazo	2
exitazos	2
todo un éxito	2
un éxito	2
éxito total	2
logro	2
logros	2
gran logro	2
logrado	2
lo logré	2
lo logramos	2
lo lograron	2
lo lograste	2
lo logró	2
lo conseguimos	2
lo conseguí	2
lo conseguiste	2
lo hemos conseguido	2
lo he conseguido	2
conseguido	2
conseguidísimo	2
objetivo cumplido	2
meta cumplida	2
metas cumplidas	2
misión cumplida	2
reto conseguido	2
reto superado	2
prueba superada	2
superación	2
hazaña	2
hazañas	2
hito	2
hitos	2
histórico triunfo	2
histórica victoria	2
día histórico	2
premio	2
premios	1
premiad~	2
premiazo	2
galardonad~	2
galardón	2
mejor actor	2
mejor actriz	2
mejor película	2
nobel de la paz	2
reconocimiento merecido	2
merecido premio	2
merecido homenaje	2
homenaje precioso	2
homenajead~	2
boda	1
bodas	1
bodorrio	2
bodón	2
nos casamos	2
se casan	2
me caso	2
recién casados	2
novios felices	2
luna de miel	2
pedida de mano	2
dijo que sí	2
dijo sí	2
ha nacido	2
nacimiento	1
bebé	1
bebés	1
bebé en camino	2
embarazada y feliz	2
voy a ser papá	2
voy a ser mamá	2
voy a ser tía	2
soy tía	2
soy mamá	2
soy papá	2
cumple	1
cumpleaños	2
cumpleañer~	2
cumpleañero	2
aniversario de bodas	2
fiesta	1
fiestota	2
fiestuki	2
fiestuqui	2
quinceañera	2
regalo	2
regalos	2
regalazo	2
regalito	2
regalitos	2
regalón	2
sorpresón	2
sorpresota	2
linda sorpresa	2
grata sorpresa	2
bonita sorpresa	2
qué sorpresa	2
que sorpresa	2
menuda sorpresa	2
gratamente sorprendid~	2
recuperad~	1
ya está recuperado	2
recuperación	1
curada	2
sanó	2
negativo en covid	2
di negativo	2
alta médica	2
le dieron el alta	2
dado de alta	2
fuera de peligro	2
sano y salvo	2
sana y salva	2
sanos y salvos	2
a salvo	1
salvó la vida	2
salvamento	2
rescatad~	2
rescate exitoso	2
rescatados con vida	2
adoptad~	0.5
ya tiene hogar	2
tiene casita	2
liberad~	1
liberación	1
libertad	1
por fin libre	2
libres	1
justicia	1
se hizo justicia	2
hay justicia	2
justo y necesario	2
absuelt~	2
paz	1
alto el fuego	1
cese al fuego	1
acuerdo de paz	2
solidaridad	2
altruis~	2
empatía	2
humanidad	1
bondad	2
bondados~	2
héroe	2
héroes	2
heroína nacional	2
heroic~	2
heroico	2
heroísmo	2
donación	1
donaciones	1
donantes	2
avance	1
avances	1
gran avance	2
buen avance	2
un gran paso	2
gran paso	2
paso adelante	2
progreso	2
prosperidad	2
prósper~	2
mejoría	2
mejorando	2
mejoró	2
mejoras	1
mejora notable	2
crecimiento récord	2
buen resultado	2
buenos resultados	2
excelente resultado	2
excelentes resultados	2
gran resultado	2
buen ejemplo	2
gran ejemplo	2
ejemplo para todos	2
ejemplo de superación	2
ejemplo de vida	2
entradas conseguidas	2
tengo entradas	2
tengo mi entrada	2
ya tengo entradas	2
ya tengo mi boleto	2
boletos conseguidos	2
me han cogido	2
me aceptaron	2
he sido seleccionad~	2
ganó el sorteo	2
me tocó la lotería	2
me tocó el gordo	2
# events, achievements: forms kept
próspero	2
próspera	2
prosperar	2
aprobado con nota	2
clasificados a la final	2
clasificado a octavos	2
salud y alegría	2
salud y éxitos	2
# tech, products, food, service (positive)
funciona perfecto	1.5
funciona genial	1.5
funciona de maravilla	1.5
funciona perfectamente	1.5
funciona muy bien	1.5
funciona de lujo	1.5
va genial	1.5
va de lujo	1.5
va de maravilla	1.5
va de perlas	1.5
va perfecto	1.5
va como la seda	1.5
como la seda	1.5
de maravilla	1.5
me vino genial	1.5
viene genial	1.5
de perlas	1.5
anda perfecto	1.5
anda bárbaro	1.5
anda de diez	1.5
anda joya	1.5
rapidísim~	1.5
súper rápido	1.5
muy rápido todo	1.5
fluidísim~	1.5
fluido y rápido	1.5
intuitiv~	1.5
facilísim~	1.5
fácil de usar	1.5
potentísim~	1.5
comodísimo	1.5
silenciosísim~	1.5
ligerísim~	1.5
innovador	1.5
innovadora	1.5
innovadores	1.5
buena actualización	1.5
gran actualización	1.5
por fin funciona	1.5
solucionad~	0.8
solucionado	0.8
problema solucionado	1.5
problema resuelto	1.5
resuelto todo	1.5
me lo solucionaron	1.5
me solucionaron	1.5
lo solucionaron rápido	1.5
atención excelente	1.5
excelente atención	1.5
excelente servicio	1.5
buen trato	1.5
trato excelente	1.5
trato inmejorable	1.5
trato exquisito	1.5
buena atención	1.5
muy buena atención	1.5
atención inmejorable	1.5
personal amable	1.5
personal encantador	1.5
muy profesionales	1.5
muy profesional	1.5
profesionalidad	1.5
profesionalismo	1.5
gran profesional	1.5
grandes profesionales	1.5
profesionalazos	1.5
llegó antes	1.5
llegó en perfecto estado	1.5
llegó perfecto	1.5
llegó rapidísimo	1.5
llegó a tiempo	1.5
envío rápido	1.5
envío rapidísimo	1.5
entrega rápida	1.5
puntual	0.8
puntualidad	1.5
puntualísim~	1.5
muy puntuales	1.5
gran compra	1.5
buena compra	1.5
excelente compra	1.5
compra perfecta	1.5
gran producto	1.5
buen producto	1.5
excelente producto	1.5
excelente calidad	1.5
gran calidad	1.5
calidad precio inmejorable	1.5
buena relación calidad-precio	1.5
calidad-precio	0.8
barato y bueno	1.5
ganga	1.5
gangas	1.5
chollo	1.5
chollos	1.5
chollazo	1.5
ofertón	1.5
ofertones	1.5
oferta increíble	1.5
precio imbatible	1.5
baratísim~	1.5
regalado de precio	1.5
buen rollito	1.5
volveré seguro	1.5
volveremos seguro	1.5
repetiré	1.5
repetiremos	1.5
para repetir	1.5
sin duda repetiré	1.5
lo volvería a comprar	1.5
volvería sin dudarlo	1.5
superó mis expectativas	1.5
superó las expectativas	1.5
supera las expectativas	1.5
ha superado mis expectativas	1.5
mejor de lo esperado	1.5
mejor que bien	1.5
cumple con creces	1.5
con creces	1.5
a la altura	0.8
estuvo a la altura	1.5
comida riquísima	1.5
comida excelente	1.5
comida deliciosa	1.5
comida espectacular	1.5
se come genial	1.5
se come de lujo	1.5
comimos genial	1.5
comimos de maravilla	1.5
buen ambiente	1.5
ambientazo	1.5
qué ambiente	1.5
que ambiente	1.5
buen ambientazo	1.5
sitio encantador	1.5
lugar encantador	1.5
lugar mágico	1.5
lugar hermoso	1.5
lugar maravilloso	1.5
paraíso	1.5
un paraíso	1.5
paraísos	1.5
paradisíac~	1.5
paradisiac~	1.5
vistas increíbles	1.5
vistas espectaculares	1.5
vistazas	1.5
paisaje espectacular	1.5
paisajazo	1.5
atardecer hermoso	1.5
atardecer precioso	1.5
día precioso	1.5
día hermoso	1.5
hermoso día	1.5
precioso día	1.5
lindo día hoy	1.5
solecito	1.5
día espectacular	1.5
mágico	1.5
mágica	1.5
mágicos	1.5
mágicas	1.5
magia	1.5
pura magia	1.5
fotón	1.5
fotaza	1.5
fotazo	1.5
linda foto	1.5
hermosa foto	1.5
bella foto	1.5
qué foto	1.5
buen hilo	1.5
gran hilo	1.5
hilazo	1.5
excelente hilo	1.5
buen artículo	1.5
gran artículo	1.5
excelente artículo	1.5
artículo imprescindible	1.5
excelente nota	1.5
excelente análisis	1.5
gran análisis	1.5
excelente libro	1.5
excelente película	1.5
excelente serie	1.5
serie brutal	1.5
serie increíble	1.5
película brutal	1.5
película increíble	1.5
actuación magistral	1.5
actuación brutal	1.5
actuaciones brutales	1.5
guion brillante	1.5
final perfecto	1.5
final brutal	1.5
finalazo	1.5
finalón	1.5
capitulazo	1.5
capitulón	1.5
episodio brutal	1.5
temporadón	1.5
temporadaza	1.5
temporada brutal	1.5
banda sonora brutal	1.5
banda sonora preciosa	1.5
temazo del verano	1.5
himnazo	1.5
himno generacional	1.5
voz angelical	1.5
qué voz	1.5
que voz	1.5
vozaza	1.5
vozón	1.5
canta precioso	1.5
canta hermoso	1.5
canta increíble	1.5
actorazo	1.5
actoraza	1.5
actrizaza	1.5
actorón	1.5
discazo del año	1.5
obra maestra absoluta	1.5
no me canso	1.5
nunca me canso	1.5
la vería mil veces	1.5
la vi mil veces	1.5
me lo devoré	1.5
me la devoré	1.5
me la bebí	1.5
lo devoré	1.5
me atrapó	1.5
me atrapa	1.5
me conquistó	1.5
me ha conquistado	1.5
me ganó completamente	1.5
me sorprendió gratamente	1.5
me sorprendió para bien	1.5
gran debate	1.5
gran discurso	1.5
discursazo	1.5
gran alcalde	1.5
gran presidente	1.5
gran presidenta	1.5
buena gestión	1.5
gran gestión	1.5
buen gobierno	1.5
gran medida	1.5
buena medida	1.5
excelente medida	1.5
excelente noticia	1.5
excelente iniciativa	1.5
gran iniciativa	1.5
bonita iniciativa	1.5
bonito proyecto	1.5
gran proyecto	1.5
proyectazo	1.5
lindo proyecto	1.5
ilusionante proyecto	1.5
persona maravillosa	1.5
persona increíble	1.5
ser humano maravilloso	1.5
ser de luz	1.5
seres de luz	1.5
bella persona	1.5
humanazo	1.5
humanaza	1.5
corazón de oro	1.5
corazón enorme	1.5
un sol	1.5
es un sol	1.5
eres un sol	1.5
sois un sol	1.5
sos un sol	1.5
solazo de persona	1.5
amor de persona	1.5
es un amor	1.5
eres un amor	1.5
sos un amor	1.5
son un amor	1.5
qué amor	1.5
que amor	1.5
un amor	1.5
un cielo	1.5
es un cielo	1.5
eres un cielo	1.5
un primor	1.5
primor	1.5
qué primor	1.5
cosa bonita	1.5
cosita linda	1.5
cosita hermosa	1.5
cositas lindas	1.5
me da vida	1.5
me da la vida	1.5
me dio la vida	1.5
da la vida	1.5
me das vida	1.5
da años de vida	1.5
me has alegrado	1.5
vida mía	1.5
lo necesitaba	1.5
justo lo que necesitaba	1.5
justo lo que buscaba	1.5
lo que necesitaba	1.5
cayó de perlas	1.5
vino de perlas	1.5
como anillo al dedo	1.5
# praise: forms kept from unsafe stems
precioso	2.3
preciosa	2.3
preciosas	2.3
preciosos	2.3
hermosos	2.3
hermosas	2.3
hermosamente	2.3
soberbio partido	2.3
salvado	2.3
salvada	2.3
salvados	2.3
hermosote	2.3
hermosota	2.3
# strong negative adjectives, disgust
horribl~	-2.5
horrible	-2.5
horribles	-2.5
horroros~	-2.5
horror	-2.5
horrores	-2.5
qué horror	-2.5
que horror	-2.5
horrend~	-2.5
horripilant~	-2.5
terrible	-1
terribles	-1
terriblemente	-2.5
pésim~	-2.5
pesim~	-2.5
pésimo	-2.5
pesimo	-2.5
espantos~	-2.5
espanto	-2.5
un espanto	-2.5
qué espanto	-2.5
que espanto	-2.5
asqueros~	-2.5
asquerosidad~	-2.5
asquerosidad	-2.5
asco	-2.5
qué asco	-2.5
que asco	-2.5
qué ascooo	-2.5
da asco	-2.5
dan asco	-2.5
me da asco	-2.5
me dan asco	-2.5
das asco	-2.5
me das asco	-2.5
dais asco	-2.5
me dais asco	-2.5
asco de	-2.5
asco de vida	-2.5
asco de país	-2.5
puto asco	-2.5
un asco	-2.5
vaya asco	-2.5
menudo asco	-2.5
asquead~	-2.5
asquiento	-2.5
asquito	-2.5
ascazo	-2.5
repugnant~	-2.5
repugnancia	-2.5
repulsiv~	-2.5
repulsión	-2.5
repelús	-2.5
repelent~	-2.5
repele	-2.5
nauseabund~	-2.5
náuseas	-2.5
náusea	-2.5
vomitiv~	-2.5
vómito	-2.5
vomitar	-2.5
vomito	-2.5
ganas de vomitar	-2.5
de vómito	-2.5
arcadas	-2.5
me da arcadas	-2.5
abominabl~	-2.5
aberrant~	-2.5
aberración	-2.5
atroz	-2.5
atroces	-2.5
atrocidad	-2.5
atrocidades	-2.5
monstruosidad	-2.5
deplorabl~	-2.5
lamentabl~	-2.5
lamentable	-2.5
lamentables	-2.5
lamentablemente	-2.5
patétic~	-2.5
patetic~	-2.5
patetismo	-2.5
penos~	-2.5
penoso	-2.5
penosa	-2.5
qué pena de	-2.5
nefast~	-2.5
infame	-2.5
infames	-2.5
infamia	-2.5
indignant~	-2.5
inaceptabl~	-2.5
intolerabl~	-2.5
insoportabl~	-2.5
inaguantabl~	-2.5
imperdonabl~	-2.5
inadmisibl~	-2.5
injustificabl~	-2.5
infumabl~	-2.5
incalificabl~	-2.5
impresentabl~	-2.5
infumable	-2.5
inmirabl~	-2.5
inescuchabl~	-2.5
despreciabl~	-2.5
detestabl~	-2.5
mezquin~	-2.5
miserabl~	-2.5
miserable	-2.5
ruindad	-2.5
sórdid~	-2.5
vergonzos~	-2.5
vergüenza	-2.5
qué vergüenza	-2.5
que vergüenza	-2.5
que verguenza	-2.5
verguenza	-2.5
vergüenza ajena	-2.5
verguenza ajena	-2.5
vergüenza nacional	-2.5
una vergüenza	-2.5
vaya vergüenza	-2.5
menuda vergüenza	-2.5
da vergüenza	-2.5
dan vergüenza	-2.5
sinvergüenza	-2.5
sinvergüenzas	-2.5
sinverguenza	-2.5
sinverguenzas	-2.5
desvergonzad~	-2.5
poca vergüenza	-2.5
qué poca vergüenza	-2.5
que poca vergüenza	-2.5
no tienen vergüenza	-2.5
no tiene vergüenza	-2.5
escandalos~	-2.5
escándalo	-2.5
escándalos	-2.5
qué escándalo	-2.5
obscen~	-2.5
desastre	-2.5
desastres	-2.5
qué desastre	-2.5
que desastre	-2.5
un desastre	-2.5
desastros~	-2.5
catástrofe	-2.5
catástrofes	-2.5
catastrófic~	-2.5
catastrofe	-2.5
tragedia	-2.5
tragedias	-2.5
trágic~	-2.5
qué tragedia	-2.5
mierda	-2.5
mierdas	-2.5
mierdaaa	-2.5
una mierda	-2.5
de mierda	-2.5
es una mierda	-2.5
son una mierda	-2.5
vaya mierda	-2.5
menuda mierda	-2.5
qué mierda	-2.5
que mierda	-2.5
una puta mierda	-2.5
puta mierda	-2.5
es una puta mierda	-2.5
mierdoso	-2.5
mierdón	-2.5
mierdaca	-2.5
mierdero	-2.5
mierder~	-2.5
hecho mierda	-2.5
hecha mierda	-2.5
vida de mierda	-2.5
país de mierda	-2.5
gobierno de mierda	-2.5
día de mierda	-2.5
gente de mierda	-2.5
basura	-2.5
una basura	-2.5
pura basura	-2.5
basuras	-2.5
qué basura	-2.5
que basura	-2.5
bazofia	-2.5
una bazofia	-2.5
bodrio	-2.5
bodrios	-2.5
un bodrio	-2.5
qué bodrio	-2.5
porquería	-2.5
porquerías	-2.5
una porquería	-2.5
que porquería	-2.5
qué porquería	-2.5
pura porquería	-2.5
cagada	-2.5
cagadas	-2.5
qué cagada	-2.5
que cagada	-2.5
la cagaron	-2.5
la cagó	-2.5
la cagaste	-2.5
la has cagado	-2.5
la han cagado	-2.5
cagarla	-2.5
la cagué	-2.5
la he cagado	-2.5
la cagamos	-2.5
truño	-2.5
truñaco	-2.5
ñordo	-2.5
mojón	-2.5
chafa	-2.5
bien chafa	-2.5
gacho	-2.5
qué gacho	-2.5
que gacho	-2.5
culero	-2.5
culera	-2.5
culeros	-2.5
ojete	-2.5
ojetes	-2.5
mugre	-2.5
mugrient~	-2.5
mugroso	-2.5
mugrosa	-2.5
mugrosos	-2.5
cutre	-2.5
cutres	-2.5
cutrez	-2.5
cutrada	-2.5
cutrísim~	-2.5
choto	-2.5
chotísimo	-2.5
berreta	-2.5
berretada	-2.5
trucho	-2.5
fulero	-2.5
ni fu ni fa	-1
horteras	-2.5
hortera	-2.5
horterada	-2.5
casposo	-2.5
casposa	-2.5
casposos	-2.5
caspa	-1
rancio	-2.5
rancia	-2.5
rancios	-2.5
ranciedad	-2.5
malo	-1
mala	-1
malos	-1
malas	-1
malísim~	-2
malisimo	-2
malisima	-2
muy malo	-2
muy mala	-2
muy mal	-2
re malo	-2
re mala	-2
bien malo	-2
mal	-1
mal mal	-2
fatal	-1.5
fatales	-1.5
fatal todo	-2
fatalísim~	-2
fatídic~	-2
feo	-2
fea	-2
feos	-2
feas	-2
feísim~	-2
feísimo	-2
feisimo	-2
fealdad	-2
qué feo	-2
que feo	-2
qué fea	-2
que fea	-2
horripilante	-2
decepcionant~	-2
mediocr~	-2
mediocridad	-2
ridícul~	-2
ridicul~	-2
ridículo	-2
ridiculez	-2
ridiculeces	-2
qué ridículo	-2
que ridículo	-2
hacer el ridículo	-2
hacen el ridículo	-2
hace el ridículo	-2
haciendo el ridículo	-2
ridículo espantoso	-2
esperpent~	-2
esperpento	-2
bochorno	-2
bochornos~	-2
qué bochorno	-2
que bochorno	-2
grotesc~	-2
absurd~	-1
absurdo	-1
absurda	-1
cringe	-2
qué cringe	-2
que cringe	-2
me da cringe	-2
da cringe	-2
cringead~	-2
grima	-2
me da grima	-2
da grima	-2
qué grima	-2
dentera	-2
repelente	-2
aburrid~	-2
aburridísim~	-2
aburrimiento	-2
qué aburrimiento	-2
que aburrido	-2
qué aburrido	-2
aburre	-2
me aburre	-2
me aburro	-2
me aburrí	-2
me aburren	-2
aburren	-2
tedios~	-2
tedio	-2
soporífer~	-2
sopor	-2
plomazo	-2
tostón	-2
tostonazo	-2
coñazo	-2
qué coñazo	-2
que coñazo	-2
un coñazo	-2
es un coñazo	-2
rollazo	-2
qué rollo	-2
un embole	-2
embole	-2
qué embole	-2
que embole	-2
paja mental	-2
qué paja	-2
que paja	-2
me da paja	-2
bodrioso	-2
infantiloide	-2
insípid~	-2
soso	-1
sosa	-1
insuls~	-2
molesto	-2
molesta	-2
molestísim~	-2
molestia	-1
molestias	-1
irritant~	-2
fastidios~	-2
fastidio	-2
qué fastidio	-2
que fastidio	-2
fastidia	-2
fastidian	-2
me fastidia	-2
cansin~	-2
cansino	-2
cansina	-2
pesadez	-2
qué pesadez	-2
pesadísim~	-2
qué pesado	-2
que pesado	-2
qué pesada	-2
qué pesados	-2
que pesados	-2
deprimente	-2
deprimentes	-2
angustios~	-2
agobiant~	-2
desolador	-2
desoladora	-2
desesperant~	-2
frustrant~	-2
estresant~	-2
preocupant~	-2
alarmant~	-2
inquietant~	-2
perturbador	-2
perturbadora	-2
escalofriant~	-2
desgarrador	-2
desgarradora	-2
descorazonador	-2
insuficient~	-1
deficient~	-2
ineficient~	-2
ineficaz	-2
inept~	-2
ineptitud	-2
incompetent~	-2
incompetencia	-2
inútil	-2
inútiles	-2
inutil	-2
inutilidad	-2
superficialidad	-2
hipócrit~	-2
hipocrit~	-2
hipócrita	-2
hipócritas	-2
hipocresía	-2
qué hipocresía	-2
cuánta hipocresía	-2
falso	-1
falsedad	-2
falsísim~	-2
mentira	-2
mentiras	-2
mentiros~	-2
mentiroso	-2
mentirosa	-2
mentirosos	-2
miente	-2
mienten	-2
mentir	-2
mintiendo	-2
mentís	-2
embuster~	-2
embuste	-2
patrañ~	-2
patraña	-2
patrañas	-2
bulo	-2
bulos	-2
deshonest~	-2
desleal	-2
desleales	-2
injusticia	-2
injusticias	-2
injusto	-2
injusta	-2
qué injusticia	-2
que injusticia	-2
qué injusto	-2
que injusto	-2
cruel	-2
crueles	-2
crueldad	-2
malvad~	-2
maldad	-2
malicios~	-2
despiadad~	-2
perversos	-2
perverso	-2
perversa	-2
egoíst~	-2
egoist~	-2
egoísta	-2
egoístas	-2
egoísmo	-2
arrogant~	-2
arrogancia	-2
soberbia	-2
soberbio	-2
prepotent~	-2
prepotencia	-2
chulería	-2
chulesc~	-2
engreíd~	-2
presumid~	-2
presuntuos~	-2
maleducad~	-2
mal educad~	-2
mala educación	-2
grosero	-2
grosera	-2
grosería	-2
groserías	-2
irrespetuos~	-2
falta de respeto	-2
faltas de respeto	-2
faltan al respeto	-2
sin respeto	-2
cero respeto	-2
ingrat~	-2
desagradecid~	-2
malagradecid~	-2
desagradabl~	-2
sucio	-2
sucia	-2
sucios	-2
sucias	-2
suciedad	-2
guarro	-2
guarra	-2
guarros	-2
guarrada	-2
cochin~	-2
cochinada	-2
marrano	-2
marranada	-2
apest~	-2
apesta	-2
apestan	-2
apestoso	-2
apestosa	-2
hedor	-2
peste a	-2
maloliente	-2
podrid~	-2
podrido	-2
podrida	-2
podridos	-2
putrefact~	-2
incomestible	-2
incomibl~	-2
vomitivo	-2
vulgar	-2
vulgares	-2
vulgaridad	-2
chabacan~	-2
ordinariez	-2
zafio	-2
zafia	-2
inmoral	-2
inmorales	-2
indecent~	-2
indecencia	-2
indign~	-2
indigno	-2
indignos	-2
denigrant~	-2
degradant~	-2
humillant~	-2
humillación	-2
humillaciones	-2
humillad~	-2
humillar	-2
inhuman~	-2
bárbarie	-2
barbarie	-2
salvajada	-2
salvajadas	-2
brutalidad policial	-2
sin escrúpulos	-2
sin corazón	-2
sin alma	-2
sin vergüenza	-2
sin sentido	-2
no tiene sentido	-2
sinsentido	-2
sinsentidos	-2
tóxic~	-2
turbio	-2
turbia	-2
turbios	-2
retorcid~	-2
rastrer~	-2
rastrero	-2
# negative adjectives: forms kept
injusta condena	-2
injustamente	-2
injustos	-2
injustas	-2
pesado	-2
pesada	-2
pesados	-2
pesadas	-2
tóxicos	-2
fastidioso	-2
gente tóxica	-2
gente falsa	-2
amistad falsa	-2
molestos	-2
molestas	-2
# hate, anger, annoyance
odio	-2.5
odia	-2.5
odian	-2.5
odiamos	-2.5
odiar	-2.5
odiad~	-2.5
odiarte	-2.5
odiador~	-2.5
odié	-2.5
odios~	-2.5
te odio	-2.5
los odio	-2.5
las odio	-2.5
lo odio	-2.5
la odio	-2.5
os odio	-2.5
me odio	-2.5
odio a todos	-2.5
odio todo	-2.5
odio mi vida	-2.5
odio los lunes	-2.5
odio a la gente	-2.5
odio que	-2.5
odio cuando	-2.5
cómo odio	-2.5
como odio	-2.5
detest~	-2.5
detesto	-2.5
detestar	-2.5
detestan	-2.5
aborrec~	-2.5
aborrezco	-2.5
desprecio	-2.5
rechazo total	-2.5
me repugna	-2.5
me repugnan	-2.5
me revienta	-2.5
me revientan	-2.5
no soporto	-2.5
no lo soporto	-2.5
no la soporto	-2.5
no los soporto	-2.5
no te soporto	-2.5
no os soporto	-2.5
no aguanto	-2.5
no aguanto más	-2.5
no lo aguanto	-2.5
no la aguanto	-2.5
no los aguanto	-2.5
ya no aguanto	-2.5
no puedo más	-2.5
ya no puedo más	-2.5
no doy más	-2.5
no me la banco	-2.5
no lo banco	-2.5
no te banco	-2.5
no los banco	-2.5
no me banco	-2.5
rabia	-2.5
qué rabia	-2.5
que rabia	-2.5
me da rabia	-2.5
me da mucha rabia	-2.5
da rabia	-2.5
me dan rabia	-2.5
rabios~	-2.5
iracund~	-2.5
furia	-2.5
furios~	-2.5
fúrico	-2.5
enfurec~	-2.5
enfurecid~	-2.5
enojo	-2.5
enojad~	-2.5
enojadísim~	-2.5
enoja	-2.5
enojar	-2.5
me enoja	-2.5
me enojan	-2.5
enfado	-2.5
enfadad~	-2.5
enfadadísim~	-2.5
me enfada	-2.5
cabread~	-2.5
cabreo	-2.5
cabreadísim~	-2.5
cabreadísima	-2.5
me cabrea	-2.5
me cabrean	-2.5
qué cabreo	-2.5
menudo cabreo	-2.5
encabron~	-2.5
encabronad~	-2.5
emputad~	-2.5
me emputa	-2.5
me empute	-2.5
encojonad~	-2.5
arrecho estoy	-2.5
qué arrechera	-2.5
arrechera	-2.5
re caliente estoy	-2.5
estoy re caliente	-2.5
embroncad~	-2.5
bronca	-2.5
broncas	-2.5
qué bronca	-2.5
que bronca	-2.5
me da bronca	-2.5
da bronca	-2.5
indignad~	-2.5
indignación	-2.5
me indigna	-2.5
indignadísim~	-2.5
irritad~	-2.5
me irrita	-2.5
me irritan	-2.5
crispad~	-2.5
crispación	-2.5
me crispa	-2.5
exasper~	-2.5
exasperant~	-2.5
harto	-2.5
harta	-2.5
hartos	-2.5
hartas	-2.5
hartazgo	-2.5
harta de	-2.5
estoy harto	-2.5
estoy harta	-2.5
estamos hartos	-2.5
me tienen harto	-2.5
me tienen harta	-2.5
me tiene harta	-2.5
me tiene harto	-2.5
hastiad~	-2.5
hastío	-2.5
hasta los huevos	-2.5
hasta los cojones	-2.5
hasta el coño	-2.5
hasta las pelotas	-2.5
hasta la polla	-2.5
hasta las narices	-2.5
hasta el moño	-2.5
hasta la coronilla	-2.5
hasta el gorro	-2.5
hasta la madre	-2.5
hasta la verga	-2.5
hasta las bolas	-2.5
hasta el orto	-2.5
podridísim~	-2.5
me tiene podrida	-2.5
me tienen podrido	-2.5
me pudre	-2.5
me pudrió	-2.5
me rompe las bolas	-2.5
rompe las bolas	-2.5
rompen las bolas	-2.5
rompe bolas	-2.5
rompebolas	-2.5
rompehuevos	-2.5
rompe huevos	-2.5
hinchapelotas	-2.5
hincha pelotas	-2.5
hinchar las pelotas	-2.5
inflapelotas	-2.5
infla pelotas	-2.5
tocapelotas	-2.5
tocahuevos	-2.5
tocando los cojones	-2.5
tocan los cojones	-2.5
tocar los cojones	-2.5
toca los cojones	-2.5
tocar los huevos	-2.5
me toca los huevos	-2.5
me toca los cojones	-2.5
manda huevos	-2.5
manda cojones	-2.5
tócate los cojones	-2.5
tocate los cojones	-2.5
tócate los huevos	-2.5
tócate las narices	-2.5
hay que joderse	-2.5
que se joda	-2.5
que se jodan	-2.5
qué coraje	-2.5
que coraje	-2.5
me da coraje	-2.5
me encabrona	-2.5
me encabronan	-2.5
me caga	-2.5
me cagan	-2.5
me cagas	-2.5
caga la madre	-2.5
me cae mal	-2.5
me caen mal	-2.5
me cae gordo	-2.5
me cae fatal	-2.5
me caen gordos	-2.5
cae mal	-2.5
mal rollo	-2.5
qué mal rollo	-2.5
que mal rollo	-2.5
malrollo	-2.5
mala onda	-2.5
qué mala onda	-2.5
que mala onda	-2.5
mala vibra	-2.5
malas vibras	-2.5
mala hostia	-1.8
de mala hostia	-2.5
de mala leche	-1.8
mal humor	-2.5
de mal humor	-2.5
malhumor	-2.5
malhumorad~	-2.5
estoy de malas	-2.5
de malas	-2.5
de los nervios	-2.5
me saca de quicio	-2.5
me sacan de quicio	-2.5
sacar de quicio	-2.5
me pone enferma	-2.5
me pone enfermo	-2.5
me hierve la sangre	-2.5
hierve la sangre	-2.5
me hierve	-2.5
me tiene cansada	-2.5
me cansé	-2.5
me cansa	-2.5
me cansan	-2.5
estoy cansado de	-2.5
estoy cansada de	-2.5
ya cansa	-2.5
cansa ya	-2.5
ya está bien	-2.5
ya basta	-2.5
basta ya	-2.5
bastaaa	-2.5
bastaaaa	-2.5
paren ya	-2.5
parad ya	-2.5
dejen de joder	-2.5
dejen de molestar	-2.5
deja de molestar	-2.5
no jodas	-2.5
no jodan	-2.5
no me jodas	-2.5
no me jodan	-2.5
no me joda	-2.5
me jode	-2.5
me jode mucho	-2.5
me joden	-2.5
joden	-2.5
jodido	-2.5
jodida	-2.5
jodidos	-2.5
jodid~	-2.5
joroba	-2.5
me joroba	-2.5
me putea	-2.5
putead~	-2.5
me puteo	-2.5
puteada	-2.5
putear	-2.5
puteo	-2.5
me toca la moral	-2.5
me toca las narices	-2.5
toca las narices	-2.5
toca narices	-2.5
tocanarices	-2.5
me cago en	-2.5
me cago en todo	-2.5
me cago en tu	-2.5
me cago en vuestra	-2.5
mecagoen	-2.5
me cagoen	-2.5
cagoen	-2.5
cago en la leche	-2.5
me cago en mi	-2.5
maldita sea	-2.5
maldito	-1
malditos	-2.5
malditas	-2.5
maldición	-2.5
malditasea	-2.5
joderrr	-2.5
uf	-0.6
uff	-0.6
ufff	-0.6
uffff	-0.6
puf	-0.6
puff	-0.6
pufff	-0.6
buf	-0.6
buff	-0.6
bufff	-0.6
ay no	-1.3
ay noo	-1.3
agh	-1.3
aagh	-1.3
argh	-1.3
ash	-1.3
ashh	-1.3
ains	-0.6
puaj	-1.3
puajj	-1.3
guácala	-1.3
guacala	-1.3
fuchi	-1.3
iugh	-1.3
wácala	-1.3
iuu	-1.3
bleh	-1.3
meh	-0.6
pff	-1.3
pfff	-1.3
pfft	-1.3
decepción	-1.3
decepciones	-1.3
qué decepción	-1.3
que decepción	-1.3
que decepcion	-1.3
menuda decepción	-1.3
vaya decepción	-1.3
decepcionad~	-1.3
decepcionadísim~	-1.3
me decepciona	-1.3
me decepcionó	-1.3
me decepcionan	-1.3
desilusión	-1.3
desilusion~	-1.3
desilusionad~	-1.3
qué desilusión	-1.3
desencant~	-1.3
desencanto	-1.3
chasco	-1.3
menudo chasco	-1.3
vaya chasco	-1.3
qué lástima	-1.3
que lástima	-1.3
que lastima	-1.3
una lástima	-1.3
lástima	-1.3
lastima	-1.3
es una lástima	-1.3
da lástima	-1.3
qué pena	-1.3
que pena	-1.3
una pena	-1.3
es una pena	-1.3
da pena	-1.3
me da pena	-1.3
me da mucha pena	-1.3
dan pena	-1.3
das pena	-1.3
dais pena	-1.3
pena ajena	-1.3
qué penita	-1.3
vaya pena	-1.3
de pena	-1.3
desgraciadamente	-1.3
por desgracia	-1.3
desafortunadamente	-1.3
desafortunad~	-1.3
tristemente	-1.3
infelizmente	-1.3
lamento	-1.3
lamento mucho	-1.3
lamentar	-1.3
lamentamos	-1.3
lo lamento	-1.3
lo siento	-1.3
lo siento mucho	-1.3
lo siento muchísimo	-1.3
cuánto lo siento	-1.3
cuanto lo siento	-1.3
siento mucho	-1.3
profundo pesar	-1.3
remordimient~	-1.3
arrepentid~	-1.3
me arrepiento	-1.3
arrepentimiento	-1.3
disgustad~	-1.3
disgusto	-1.3
menudo disgusto	-1.3
descontent~	-1.3
insatisfech~	-1.3
insatisfacción	-1.3
malestar	-1.3
frustrad~	-1.3
frustración	-1.3
frustra	-1.3
me frustra	-1.3
qué frustración	-1.3
que frustración	-1.3
queja	-1
quejas	-1
me quejo	-1
se quejan	-1.3
quejarse	-1.3
quejic~	-1.3
quejica	-1.3
quejicas	-1.3
reproch~	-1.3
reproche	-1.3
criticón	-1.3
criticona	-1.3
no me gusta	-1.3
no me gustan	-1.3
no me gustó	-1.3
no me gustaron	-1.3
no me gustó nada	-1.3
no me gusta nada	-1.3
no me mola	-1.3
no mola	-1.3
no mola nada	-1.3
no me convence	-1.3
no me convencen	-1.3
no me convenció	-1.3
no me ha gustado	-1.3
no recomiendo	-1.3
no lo recomiendo	-1.3
no la recomiendo	-1.3
no recomendable	-1.3
nada recomendable	-1.3
poco recomendable	-1.3
evítenlo	-1.3
evitad	-1.3
evítalo	-1.3
ni se os ocurra	-1.3
ni se te ocurra	-1.3
ni se les ocurra	-1.3
ni loco	-1.3
ni loca	-1.3
ni en pedo	-1.3
ni de coña	-1.3
ni borracho	-1.3
ni de broma	-1.3
ni regalado	-1.3
ni regalada	-1.3
ni muerto	-1.3
ni muerta	-1.3
ni hablar	-0.6
para olvidar	-1.3
mejor olvidar	-1.3
mejor no hablar	-1.3
sin comentarios	-0.6
facepalm	-1.3
me llevo las manos	-1.3
manos a la cabeza	-1.3
apaga y vámonos	-1.3
apaga y vamonos	-1.3
qué barbaridad	-1.3
que barbaridad	-1.3
barbaridad	-0.6
barbaridades	-1.3
vaya tela	-1.3
menuda tela	-1.3
tela marinera	-1.3
telita	-1.3
qué tela	-1.3
vaya panorama	-1.3
menudo panorama	-1.3
vaya tropa	-1.3
menuda tropa	-1.3
vaya jeta	-1.3
qué jeta	-1.3
que jeta	-1.3
menuda jeta	-1.3
qué cara dura	-1.3
caradura	-1.3
caraduras	-1.3
que caraduras	-1.3
qué morro	-1.3
vaya morro	-1.3
qué morro tienen	-1.3
qué huevos tienen	-1.3
que huevos	-1.3
qué poca madre	-1.3
que poca madre	-1.3
no tienen madre	-1.3
no tiene madre	-1.3
no manches	-0.6
no mamen	-0.6
no mames	-0.6
nmms	-0.6
no inventes	-0.6
no chingues	-1.3
no chinguen	-1.3
no me chingues	-1.3
chinga	-1.3
chingao	-1.3
chingados	-1.3
qué chingados	-1.3
que chingados	-1.3
qué carajo	-0.6
que carajo	-0.6
qué carajos	-1.3
que carajos	-1.3
qué cojones	-1.3
que cojones	-1.3
qué coño	-1.3
que coño	-1.3
qué mierdas	-1.3
qué demonios	-0.6
qué diablos	-0.6
pero qué coño	-1.3
pero qué cojones	-1.3
pero qué mierda	-1.3
wtf	-0.6
wth	-1.3
estamos locos	-1.3
estáis locos	-1.3
están locos	-1.3
nos hemos vuelto locos	-1.3
nos toman el pelo	-1.3
tomadura de pelo	-1.3
toman el pelo	-1.3
tomar el pelo	-1.3
nos toman por tontos	-1.3
nos ven la cara	-1.3
nos vieron la cara	-1.3
vernos la cara	-1.3
se burlan	-1.3
se burla	-1.3
burla	-1
burlas	-1.3
burlarse	-1.3
se ríen de nosotros	-1.3
se ríen en nuestra	-1.3
tomada de pelo	-1.3
cachondeo total	-1.3
es de risa	-1.3
de chiste	-1.3
parece broma	-1.3
parece un chiste	-1.3
de traca	-1.3
de juzgado de guardia	-1.3
es para llorar	-1.3
para llorar	-1.3
pa llorar	-1.3
manda narices	-1.3
clama al cielo	-1.3
no hay derecho	-1.3
no puede ser	-1.3
no puede ser verdad	-1.3
nooo	-0.6
noooo	-0.6
nooooo	-0.6
noooooo	-0.6
qué mal	-1.3
que mal	-1.3
qué mal todo	-1.3
qué malo	-1.3
que malo	-1.3
qué mala	-1.3
que mala	-1.3
qué mala suerte	-1.3
que mala suerte	-1.3
mala suerte	-1.3
malasuerte	-1.3
mala pata	-1.3
gafe	-1.3
gafad~	-1.3
qué salado	-1.3
mufa	-1.3
yeta	-1.3
qué yeta	-1.3
ñeta	-1.3
chale	-0.6
carajo	-0.6
joder	-0.6
joderr	-0.6
coño	-0.6
coñooo	-0.6
hostias	-0.6
ostia puta	-1.3
hostia puta	-1.3
puta vida	-1.3
puta bida	-1.3
perra vida	-1.3
qué desgracia	-1.3
que desgracia	-1.3
desgracia	-1.3
desgracias	-1.3
sería una pena	-1.3
# sadness, grief, fear, stress, illness
triste	-2
tristes	-2
tristeza	-2
tristezas	-2
tristísim~	-2
qué triste	-2
que triste	-2
qué tristeza	-2
que tristeza	-2
muy triste	-2
tan triste	-2
me pone triste	-2
me pone muy triste	-2
me da tristeza	-2
me entristece	-2
entristec~	-2
estoy triste	-2
bajón	-2
qué bajón	-2
que bajón	-2
menudo bajón	-2
bajonead~	-2
un bajón	-2
me da bajón	-2
de bajón	-2
bajonazo	-2
deprimid~	-2
depresión	-2
depresiv~	-2
depre	-2
me deprime	-2
me deprimo	-2
me deprimí	-2
desanimad~	-2
desánimo	-2
desmotivad~	-2
desmoralizad~	-2
melancolía	-2
soledad	-2
me siento mal	-2
me siento fatal	-2
me siento horrible	-2
me siento una mierda	-2
me siento como mierda	-2
infeliz	-2
infelices	-2
infelicidad	-2
desdicha	-2
desdichad~	-2
lloro	-2
llorando	-1
llorar	-1
lloré	-2
llorado	-2
lloran	-1
llorones	-2
llanto	-2
llantos	-2
ganas de llorar	-2
me hace llorar	-2
estoy llorando	-2
quiero llorar	-2
lágrimas	-2
lágrima	-2
desesperad~	-2
desesperación	-2
desespera	-2
desesperanza	-2
sin esperanza	-2
angustia	-2
angustias	-2
angustiad~	-2
congoja	-2
dolor	-2
dolores	-2
doloros~	-2
dolorosísim~	-2
qué dolor	-2
que dolor	-2
cuánto dolor	-2
me duele	-2
me duele mucho	-2
me duele el alma	-2
duele	-2
duelen	-2
me duelen	-2
nos duele	-2
dolid~	-2
sufro	-2
sufre	-2
sufren	-2
sufrir	-2
sufriendo	-2
sufrí	-2
sufrid~	-2
sufrimiento	-2
sufrimos	-2
sufrimientos	-2
corazón roto	-2
corazón partido	-2
el corazón roto	-2
me parte el corazón	-2
parte el corazón	-2
me rompe el corazón	-2
rompe el corazón	-2
rompió el corazón	-2
se me rompe	-2
me parte el alma	-2
parte el alma	-2
roto por dentro	-2
rota por dentro	-2
destrozad~	-2
estoy destrozad~	-2
devastad~	-2
devastador	-2
devastadora	-2
hecho polvo	-2
hecha polvo	-2
hundid~	-2
abatid~	-2
abatimiento	-2
desolad~	-2
desolación	-2
consternad~	-2
consternación	-2
conmocionad~	-2
luto	-2
de luto	-2
duelo nacional	-2
pésame	-2
mi más sentido pésame	-2
mi pésame	-2
condolencias	-2
mis condolencias	-2
sentidas condolencias	-2
descanse en paz	-2
descansa en paz	-2
descansen en paz	-2
d.e.p.	-2
q.e.p.d.	-2
qepd	-2
que en paz descanse	-2
en paz descanse	-2
rip	-2
r.i.p.	-2
vuela alto	-1
hasta siempre	-1
nos dejó	-2
nos ha dejado	-2
se nos fue	-2
te extraño	-1
te extraño mucho	-2
te extraño tanto	-2
extraño a mi	-2
te extrañamos	-2
te echo de menos	-1.5
os echo de menos	-2
echo de menos	-1
echaremos de menos	-1.5
te echaremos de menos	-1.5
te extrañaremos	-2
añoro	-2
añoranza	-2
me haces falta	-1
me hace falta	-1
quiero morir	-2
quiero morirme	-2
me quiero morir	-2
me quiero matar	-2
me mato	-2
me pego un tiro	-2
me corto las venas	-2
me quiero pegar un	-2
no quiero vivir	-2
no quiero seguir viviendo	-2
ganas de morir	-2
ganas de morirme	-2
peor	-2
peores	-2
el peor	-2
la peor	-2
lo peor	-2
los peores	-2
las peores	-2
peor imposible	-2
de mal en peor	-2
cada vez peor	-2
cada día peor	-2
va a peor	-2
empeor~	-2
empeora	-2
empeoró	-2
peor que nunca	-2
peor que antes	-2
pior	-2
lo pasé fatal	-2
lo pasé mal	-2
lo paso mal	-2
la pasé mal	-2
la pasé horrible	-2
la pasé como el	-2
pasarlo mal	-2
miedo	-2
miedos	-2
qué miedo	-2
que miedo	-2
da miedo	-2
me da miedo	-2
me dan miedo	-2
tengo miedo	-2
mucho miedo	-2
muerta de miedo	-2
muerto de miedo	-2
cagado de miedo	-2
cagada de miedo	-2
acojonad~	-2
acojona	-2
acojone	-2
me cago de miedo	-2
cagazo	-2
qué cagazo	-2
terror	-1
terrores	-1
terrorífic~	-2
aterrad~	-2
aterrador	-2
aterradora	-2
aterra	-2
me aterra	-2
aterrorizad~	-2
pánico	-2
ataque de pánico	-2
ataques de pánico	-2
pavor	-2
espantad~	-2
asustad~	-2
me asusta	-2
me asusté	-2
asusta	-2
susto	-2
menudo susto	-2
qué susto	-2
que susto	-2
vaya susto	-2
sustos	-2
temor	-2
temores	-2
ansiedad	-2
ataque de ansiedad	-2
ataques de ansiedad	-2
qué ansiedad	-2
me da ansiedad	-2
estrés	-2
estres	-2
estresad~	-2
estresadísim~	-2
estresa	-2
me estresa	-2
qué estrés	-2
que estrés	-2
agobio	-2
agobios	-2
agobiad~	-2
agobiadísim~	-2
me agobia	-2
me agobio	-2
qué agobio	-2
que agobio	-2
saturad~	-2
sobrepasad~	-2
abrumad~	-2
preocupad~	-2
preocupación	-2
preocupaciones	-2
me preocupa	-2
me preocupan	-2
nos preocupa	-2
preocupa	-2
preocupan	-2
pesadilla	-2
pesadillas	-2
una pesadilla	-2
qué pesadilla	-2
infierno	-2
un infierno	-2
infernal	-2
infernales	-2
tortura	-2
torturas	-2
torturad~	-2
calvario	-2
un calvario	-2
vía crucis	-2
viacrucis	-2
suplicio	-2
martirio	-2
agonía	-2
trauma	-2
traumas	-2
traumad~	-2
traumatizad~	-2
traumátic~	-2
shockead~	-2
en shock	-2
cansancio	-2
agotad~	-0.8
agotadísim~	-2
agotador	-2
agotadora	-2
agotamiento	-2
reventad~	-2
reventada	-2
reventado	-2
estoy reventado	-2
estoy muerta	-2
estoy muerto	-2
muerto en vida	-2
hecho mierda hoy	-2
estoy fundida	-2
insomnio	-1
no puedo dormir	-2
no pude dormir	-2
no dormí nada	-2
sin dormir	-2
dormí mal	-2
dormí fatal	-2
dormí pésimo	-2
fiebre	-1
tengo fiebre	-2
gripe	-2
resfriado	-1
resfriada	-1
resfri~	-2
me duele la cabeza	-2
dolor de cabeza	-2
me duele todo	-2
jaqueca	-2
migraña	-2
migrañas	-2
dolor de muelas	-2
dolor de panza	-2
dolor de estómago	-2
cólicos	-2
enfermo	-1.5
enferma	-1.5
enfermos	-1.5
enfermedad	-2
enfermedades	-2
enfermar	-2
me enfermé	-2
cáncer	-2
cancer	-2
tumor	-1
tumores	-2
leucemia	-2
infarto	-2
ictus	-2
derrame cerebral	-2
hospitalizad~	-2
ingresado en uci	-2
uci	-1
en la uci	-2
terapia intensiva	-2
en coma	-2
grave estado	-2
estado grave	-2
estado crítico	-2
gravísim~	-2
lesión	-2
lesiones	-2
lesionad~	-2
se lesionó	-2
se lesiona	-2
contagios	-2
contagiad~	-2
contagi~	-2
positivo en covid	-2
di positivo	-2
pandemia	-2
epidemia	-2
herid~	-2
heridas	-2
herida	-2
heridos	-2
herido	-2
víctim~	-2
víctimas	-2
víctima	-2
victimas	-2
# insults, hostility, swearing
hijo de puta	-3
hijos de puta	-3
hija de puta	-3
hijas de puta	-3
hijo de la chingada	-3
hijos de la chingada	-3
hijueputa	-3
hijueputas	-3
jueputa	-3
hijoeputa	-3
hijoputa	-3
hijosdeputa	-3
hijoputas	-3
hdp	-3
hdps	-3
hijodeputa	-3
hijo de perra	-3
hijos de perra	-3
hijo de mil putas	-3
hijos de mil putas	-3
malparido	-3
malparida	-3
malparidos	-3
gonorrea	-3
gonorreas	-3
pirobo	-2.4
pirobos	-2.4
carechimba	-2.4
caremonda	-2.4
catrehijueputa	-3
cabrón	-1.5
cabrones	-1.5
cabrona	-3
cabron	-1.5
cabronazo	-3
cabronazos	-3
cabronada	-3
bastard~	-3
bastardo	-3
bastardos	-3
mal nacido	-3
malnacido	-3
malnacidos	-3
malnacida	-3
cerda	-2.4
cerdos	-1
puerco	-2.4
puercos	-2.4
ratas	-1.5
rata inmunda	-3
ratas inmundas	-3
sabandija	-2.4
sabandijas	-2.4
alimaña	-2.4
alimañas	-2.4
parásit~	-2.4
parásito	-2.4
parásitos	-2.4
escoria	-3
escorias	-3
sois escoria	-3
lacra	-1.5
lacras	-1.5
lacra social	-3
gentuza	-2.4
chusma	-2.4
chusmas	-2.4
calaña	-2.4
morralla	-2.4
desecho humano	-3
desechos humanos	-3
basura humana	-3
basuras humanas	-3
mierda humana	-3
pedazo de mierda	-3
pedazos de mierda	-3
cacho mierda	-3
cacho de mierda	-3
saco de mierda	-3
puta	-1.5
putas	-1.5
puto	-1
putos	-1.5
put@	-2.4
puta barata	-3
putita	-2.4
putón	-2.4
putona	-3
putero	-2.4
puteros	-2.4
zorra	-1.5
zorras	-2.4
perra	-1.5
perras	-1.5
ramera	-2.4
fulana	-2.4
furcia	-2.4
guarra de mierda	-3
pelanduscas	-2.4
prostituta barata	-3
chupapollas	-3
comepollas	-2.4
soplapollas	-3
gilipollas	-3
gilipoll~	-3
gilipollez	-1.5
gilipolleces	-1.5
xilipollas	-2.4
gilipuertas	-2.4
giles	-1.5
pelotudo	-2.4
pelotuda	-2.4
pelotudos	-2.4
pelotudas	-2.4
pelotudez	-1.5
pelotudeces	-1.5
boludo de mierda	-3
boludez	-1.5
boludeces	-1.5
forro	-2.4
forros	-2.4
sorete	-2.4
soretes	-2.4
conchudo	-3
conchuda	-3
conchetumare	-3
conchetumadre	-3
conchatumadre	-3
ctm	-3
csm	-3
conchasumadre	-3
concha tu madre	-3
la concha de tu	-3
lctm	-3
aweonao	-1.5
weonao	-1.5
aweonado	-2.4
saco wea	-3
sacowea	-2.4
saco de wea	-3
weon culiao	-3
culiao	-3
culiaos	-3
culiado	-3
maricón culiao	-3
reculiao	-3
qliao	-3
qlo	-2.4
hueón	-1
pendejo	-3
pendeja	-3
pendejos	-3
pendejas	-3
pendejada	-1.5
pendejadas	-1.5
pendejete	-3
pinche	-1
pinches	-1
pinche puto	-3
pinche gobierno	-3
pinche gente	-3
pinche vieja	-3
mamón	-1.5
mamones	-1.5
mamona	-1.5
mamerto	-2.4
mamertos	-2.4
chingatumadre	-3
chinga tu madre	-3
chinguen a su madre	-3
chinga a tu madre	-3
chingas a tu madre	-3
vete a la chingada	-3
váyanse a la chingada	-3
a la chingada	-1.5
a la verga	-1.5
vete a la verga	-3
váyanse a la verga	-3
vale verga	-3
valen verga	-3
vales verga	-3
valió verga	-3
me vale verga	-1.5
vale madre	-1.5
vales madre	-3
verguiza	-2.4
mamaverga	-3
mamahuevo	-3
mamagüevo	-3
mamaguevo	-3
mamahuevos	-3
coñoetumadre	-3
coño de tu madre	-3
imbécil	-2.4
imbéciles	-2.4
imbecil	-2.4
imbeciles	-2.4
imbecilidad	-2.4
idiot~	-2.4
idiota	-2.4
idiotas	-2.4
idiotez	-1.5
idioteces	-1.5
estúpid~	-2.4
estúpido	-2.4
estúpida	-2.4
estúpidos	-2.4
estupidez	-1.5
estupideces	-1.5
tonto	-1
tonta	-1
tontos	-1
tontas	-1
tontolaba	-2.4
tontaco	-2.4
tonto del culo	-3
tonta del culo	-3
tontos del culo	-3
tonto del bote	-3
tontería	-1.5
tonterías	-1.5
tontaina	-2.4
bobo	-1
boba	-1
bobos	-1
bobada	-1.5
bobadas	-1.5
retrasado	-3
retrasada	-3
retrasados	-3
subnormal	-3
subnormales	-3
mongólico	-3
mogólic~	-3
mogólico	-3
anormal	-2.4
anormales	-2.4
tarado	-2.4
tarada	-2.4
tarados	-2.4
taradito	-2.4
cretin~	-2.4
cretino	-2.4
cretinos	-2.4
memo	-2.4
memos	-2.4
bobalicón	-2.4
cenutri~	-2.4
cenutrio	-2.4
cenutrios	-2.4
zoquete	-2.4
zopenc~	-2.4
lerdo	-2.4
lerda	-2.4
lerdos	-2.4
burro	-1.5
burra	-1.5
burros	-1.5
asno	-2.4
borrego	-1.5
borregos	-1.5
borregada	-2.4
borreguismo	-2.4
ignorant~	-2.4
ignorante	-2.4
ignorantes	-2.4
ignorancia	-2.4
inculto	-2.4
inculta	-2.4
incultos	-2.4
analfabet~	-2.4
analfabeto	-2.4
analfabetos	-2.4
cateto	-2.4
catetos	-2.4
cateta	-2.4
paleto	-2.4
paletos	-2.4
palurd~	-2.4
garrul~	-2.4
zarrapastros~	-2.4
naco	-2.4
nacos	-2.4
naca	-2.4
indio de mierda	-3
indio patarrajada	-3
prieto asqueroso	-3
panchit~	-3
panchito	-3
sudaca	-3
sudacas	-3
sudaca de mierda	-3
moro de mierda	-3
moros de mierda	-3
puto moro	-3
putos moros	-3
morac~	-3
negro de mierda	-3
negros de mierda	-3
negra de mierda	-3
puto negro	-3
putos negros	-3
gitano de mierda	-3
gitanos de mierda	-3
chino de mierda	-3
putos chinos	-3
gallego de mierda	-3
veneco	-2.4
venecos	-2.4
veneca	-2.4
judío de mierda	-3
judíos de mierda	-3
puto judío	-3
guiri de mierda	-3
gringo de mierda	-3
gringos de mierda	-3
polaco de mierda	-3
charneg~	-2.4
maketo	-2.4
facha	-1.5
fachas	-1.5
fachita	-2.4
facherío	-2.4
fachosfera	-2.4
facho	-2.4
fachos	-2.4
fascista	-2.4
fascistas	-2.4
fascismo	-1.5
nazi	-3
nazis	-3
neonazis	-3
neonazi	-3
zurdo de mierda	-3
zurdos de mierda	-3
zurdaje	-2.4
zurderío	-2.4
rojo de mierda	-3
rojos de mierda	-3
rojos asquerosos	-3
podemita	-2.4
podemitas	-2.4
perroflauta	-2.4
perroflautas	-2.4
peperro	-2.4
peperros	-2.4
sociata	-2.4
sociatas	-2.4
progre de mierda	-3
progres de mierda	-3
progretard~	-2.4
progretas	-2.4
derechairo	-2.4
derechairos	-2.4
chairo	-2.4
chairos	-2.4
chayotero	-2.4
chayoteros	-2.4
kuka	-2.4
kukas	-2.4
kirchnerista de mierda	-3
mononeuronal~	-2.4
voxero	-2.4
voxeros	-2.4
botifler	-2.4
etarra	-2.4
etarras	-2.4
filoetarra	-2.4
filoetarras	-2.4
golpista	-2.4
golpistas	-2.4
terrorist~	-2.4
terrorista	-2.4
terroristas	-2.4
asesin~	-2.4
asesino	-2.4
asesina	-2.4
asesinos	-2.4
criminal	-1.5
criminales	-1.5
delincuent~	-2.4
delincuente	-2.4
delincuentes	-2.4
ladrón	-2.4
ladrones	-2.4
ladrona	-2.4
ladronzuelo	-2.4
chorizos	-2.4
mafios~	-2.4
mafioso	-2.4
mafiosos	-2.4
mafia	-1
mafias	-1.5
corrupt~	-1.5
corrupto	-1.5
corrupta	-1.5
corruptos	-1.5
narco	-1
narcos	-1
estafador~	-2.4
timador~	-2.4
charlatán	-2.4
charlatanes	-2.4
vendehumo	-2.4
vendehumos	-2.4
farsant~	-2.4
farsante	-2.4
farsantes	-2.4
farsa	-1.5
impostor	-1.5
traidor	-2.4
traidores	-2.4
traidora	-2.4
traidor a la patria	-3
vendepatria	-2.4
vendepatrias	-2.4
cobarde	-2.4
cobardes	-2.4
cobardía	-1.5
cagón	-1.5
cagones	-1.5
cagona	-2.4
pecho frío	-3
pechofrío	-2.4
pechos fríos	-3
payaso	-1.5
payasos	-1.5
payasa	-2.4
payasada	-1.5
payasadas	-1.5
bufón	-1.5
bufones	-2.4
mamarrach~	-2.4
mamarracho	-2.4
mamarrachos	-2.4
mamarrachada	-2.4
fantoche	-2.4
fantoches	-2.4
fantasmada	-1.5
flipado	-1.5
flipados	-1.5
niñato	-1.5
niñata	-1.5
niñatos	-1.5
mocoso	-2.4
mocosos	-2.4
pijo de mierda	-3
pijos de mierda	-1.5
cuñadismo	-2.4
cuñao	-2.4
señoro	-2.4
señoros	-2.4
machirul~	-2.4
machirulo	-2.4
machirulos	-2.4
machist~	-2.4
machista	-2.4
machistas	-2.4
machismo	-1.5
misógin~	-2.4
misoginia	-1.5
feminazi	-3
feminazis	-3
hembrista	-2.4
hembristas	-2.4
pollavieja	-2.4
pollaviejas	-2.4
picha floja	-3
maricón	-3
maricones	-3
marica	-1.5
maricas	-1.5
mariconada	-1.5
mariconadas	-1.5
mariconazo	-3
puto gay	-3
gay de mierda	-3
joto	-3
jotos	-3
puto joto	-3
machorra	-2.4
marimacho	-3
marimachos	-3
bollera de mierda	-3
tortillera	-3
travelo	-3
travelos	-3
trolo	-3
trolos	-3
tragasables	-2.4
sidoso	-3
homófob~	-2.4
homofobia	-1.5
tránsfob~	-2.4
transfobia	-1.5
lgtbifobia	-2.4
racist~	-2.4
racista	-2.4
racistas	-2.4
racismo	-1.5
xenófob~	-2.4
xenofobia	-1.5
antisemit~	-2.4
antisemitismo	-1.5
islamofobia	-1.5
pedófil~	-3
pederast~	-3
pederasta	-3
pederastas	-3
violador	-3
violadores	-3
maltratador	-2.4
maltratadores	-2.4
depravad~	-2.4
degenerad~	-2.4
degenerado	-2.4
degenerados	-2.4
pervertid~	-2.4
enfermo mental	-3
enferma mental	-3
enfermos mentales	-3
psicópat~	-2.4
psicópata	-2.4
psicópatas	-2.4
loco de mierda	-3
loca de mierda	-3
loca del coño	-3
desquiciad~	-2.4
inmundo	-2.4
inmunda	-2.4
inmundicia	-2.4
asquerosos	-2.4
desgraciad~	-2.4
desgraciado	-2.4
desgraciada	-2.4
desgraciados	-2.4
infeliz de mierda	-3
muerto de hambre	-3
muerta de hambre	-3
muertos de hambre	-3
pobretón	-2.4
don nadie	-3
perdedor	-1.5
perdedores	-1.5
perdedora	-1.5
fracasad~	-2.4
fracasado	-2.4
fracasada	-2.4
fracasados	-2.4
inserv~	-2.4
inservible	-2.4
inservibles	-2.4
bueno para nada	-3
buenos para nada	-3
inútil de mierda	-3
inútiles de mierda	-3
vagos	-1
vago	-1
planero	-2.4
planeros	-2.4
chupasangre	-2.4
sanguijuel~	-2.4
sanguijuela	-2.4
sanguijuelas	-2.4
garrapata	-1.5
garrapatas	-1.5
buitre	-1.5
buitres	-1.5
víbora	-1.5
víboras	-1.5
arpía	-2.4
vieja bruja	-3
vieja loca	-1.5
viejo verde	-3
viejo asqueroso	-3
vejestorio	-2.4
gorda de mierda	-3
gordo de mierda	-3
gorda asquerosa	-3
gordo asqueroso	-3
ballena asquerosa	-3
adefesio	-2.4
esperpento humano	-3
lameculos	-2.4
lamebotas	-2.4
lameojetes	-2.4
chupamedias	-2.4
arrastrad~	-2.4
arrastrado	-2.4
arrastrados	-2.4
lacayo	-2.4
lacayos	-2.4
metiche	-2.4
metiches	-2.4
chismos~	-1
chismosa	-1
chismoso	-1
envidios~	-2.4
envidioso	-1.5
envidiosa	-1.5
envidiosos	-1.5
resentid~	-2.4
resentido	-2.4
resentidos	-2.4
amargad~	-2.4
amargado	-2.4
amargada	-2.4
amargados	-2.4
frustradito	-2.4
malfollad~	-2.4
malfollada	-2.4
pajero	-2.4
pajeros	-2.4
otaku apestoso	-1.5
hater	-1
haters	-1
troll	-1
trolls	-1
bot de mierda	-3
# hostility: commands, threats, dismissals
vete a la mierda	-3
iros a la mierda	-3
idos a la mierda	-3
váyanse a la mierda	-3
vayanse a la mierda	-3
ándate a la mierda	-3
andate a la mierda	-3
andá a cagar	-3
anda a cagar	-3
anda a lavarte	-2
vete a tomar por	-3
a tomar por culo	-2
a tomar por el	-3
vete a cagar	-3
vete al carajo	-2
al carajo	-0.8
vete al infierno	-3
iros a tomar por	-3
que te den	-2.2
que os den	-2.2
que les den	-2.2
que les jodan	-3
que te jodan	-3
que te follen	-3
que os follen	-3
que os jodan	-3
que le den	-2.2
jódete	-2.4
jodete	-2.4
jódanse	-2.4
jodeos	-2.4
joderos	-2.4
chúpala	-2.4
chúpame	-2.4
chupala	-2.4
chúpenla	-2.4
mámala	-2.4
cómeme los huevos	-3
comeme la polla	-3
métetelo por el culo	-3
métanselo por el culo	-3
púdrete	-2.4
pudrite	-2.4
pudranse	-2.4
púdranse	-2.4
muérete	-2.4
muerete	-2.4
muéranse	-2.4
muere ya	-3
muérete ya	-3
ojalá te mueras	-3
ojalá se muera	-3
ojalá se mueran	-3
ojala te mueras	-3
ojalá te maten	-3
ojalá los maten	-3
que se mueran	-3
que se muera	-3
que te mueras	-3
hay que matarlos	-3
habría que matarlos	-3
matarlos a todos	-3
mátate	-2.4
matate	-2.4
suicídate	-2.4
pégate un tiro	-3
te voy a matar	-3
los voy a matar	-3
te mato	-3
te parto la cara	-3
te rompo la cara	-3
te cago a trompadas	-3
cagarte a trompadas	-3
cagarlo a palos	-3
a hostias	-1.5
te meto una hostia	-3
se merece una hostia	-3
hostia bien dada	-3
paredón	-1.5
al paredón	-3
a la hoguera	-3
a la horca	-3
a la cárcel	-1.5
cárcel ya	-1.5
a prisión	-1
que se pudra	-3
que se pudran	-3
pudrirse en la cárcel	-3
que los quemen	-3
gas les daba	-3
lárgate	-1.2
largate	-1.2
lárguense	-2.4
largaos	-2.4
fuera de aquí	-0.8
fuera de mi país	-3
fuera de españa	-3
fuera inmigrantes	-3
vete a tu país	-3
vuelve a tu país	-3
vuélvete a tu país	-3
váyanse a su país	-3
que se vayan	-1.2
que se vayan todos	-1.5
que se largue	-3
que se largen	-3
fuera gobierno	-1.5
cállate	-1.2
callate	-1.2
cállate la boca	-2
callate la boca	-2
cállense	-1.2
callaos	-1.2
callaos ya	-3
cierra la boca	-2
cerrá el orto	-3
cierra el pico	-2
cierra el hocico	-3
cierra la puta boca	-3
cállate imbécil	-3
a callar	-1.2
a mamar	-1.5
a mamarla	-1.5
a pastar	-1.5
vete a fregar	-3
ponte a trabajar	-1.2
ponete a laburar	-3
anda a laburar	-3
busca trabajo	-1.2
búscate una vida	-2
consíguete una vida	-2
das pena ajena	-3
das vergüenza	-3
dais vergüenza	-3
das lástima	-3
no vales nada	-3
no vales una mierda	-3
no valen nada	-3
no sirves	-3
no sirves para nada	-3
no sirven para nada	-3
no sirve para nada	-3
eres lo peor	-3
eres un asco	-3
eres una mierda	-3
eres basura	-3
eres un inútil	-3
eres un payaso	-3
eres patétic~	-3
eres tonto	-3
eres imbécil	-3
eres idiota	-3
eres gilipollas	-3
eres un cáncer	-3
sois gilipollas	-3
sois basura	-3
sois patéticos	-3
sois lo peor	-3
son lo peor	-3
son basura	-3
son una lacra	-3
son un cáncer	-3
sos patétic~	-3
sos un forro	-3
sos un pelotudo	-3
sos una mierda	-3
sos un asco	-3
no tienes ni idea	-1.2
no tienen ni idea	-1.2
ni puta idea	-1.2
no tenés idea	-1.2
no tiene ni idea	-1.2
no entiendes nada	-3
no entendés nada	-3
no entienden nada	-1.2
tienes mierda en la	-3
a nadie le importas	-3
nadie te quiere	-3
nadie te soporta	-3
me das pena	-3
me dais pena	-3
me das vergüenza	-3
tu puta madre	-3
tu puta madreee	-3
puta madre	-1.2
la puta madre	-1.2
la putísima madre	-2.2
puta que te parió	-3
la reputa madre	-3
tu madre puta	-3
me cago en tus	-3
tus muertos	-3
tus putos muertos	-3
sus muertos	-3
dios maldito	-3
# events, news, politics (negative)
muerto	-2
muerta	-2
muertos	-2
muertas	-2
muerte	-2
muertes	-2
murió	-2
murieron	-2
muere	-2
mueren	-2
morir	-2
fallec~	-2
falleció	-2
fallecid~	-2
fallecimiento	-2
pérdida irreparable	-2
sensible fallecimiento	-2
desaparecid~	-2
suicidio	-2
suicidios	-2
homicidio	-2
homicidios	-2
feminicidio	-2
feminicidios	-2
asesinato	-2
asesinatos	-2
asesinad~	-2
asesinó	-2
asesinan	-2
matan	-2
matar	-2
mató	-2
mataron	-2
matanza	-2
masacre	-2
masacres	-2
masacrad~	-2
carnicería	-2
exterminio	-2
genocidio	-2
limpieza étnica	-2
holocausto	-2
guerra	-2
guerras	-2
bombardeo	-2
bombardeos	-2
bombardead~	-2
misiles	-0.8
atentado	-2
atentados	-2
ataque terrorista	-2
terrorismo	-2
tiroteo	-2
tiroteos	-2
balacera	-2
balaceras	-2
apuñalad~	-2
apuñalamiento	-2
agresión	-2
agresiones	-2
agredid~	-2
agredieron	-2
paliza	-2
palizas	-2
golpiza	-2
golpead~	-2
golpizas	-2
violencia	-2
violencias	-2
violencia machista	-2
violación	-2
violaciones	-2
violada	-2
violaron	-2
acoso	-2
acosador	-2
acosadores	-2
acosad~	-2
acoso escolar	-2
bullying	-2
abuso	-2
abusos	-2
abusó	-2
abusad~	-2
abuso de poder	-2
abuso sexual	-2
maltrato	-2
amenaza	-2
amenazas	-2
amenazad~	-2
chantaj~	-2
chantaje	-2
extorsi~	-2
extorsión	-2
secuestr~	-2
secuestro	-2
secuestrad~	-2
robo	-2
robos	-2
roban	-2
robar	-2
robaron	-2
me robaron	-2
robad~	-2
nos roban	-2
nos robaron	-2
atraco	-2
atracad~	-2
asaltad~	-2
asaltaron	-2
hurto	-2
estafa	-2
estafas	-2
estafad~	-2
estafaron	-2
me estafaron	-2
timo	-2
timos	-2
timad~	-2
fraude	-2
fraudes	-2
fraudulent~	-2
engaño	-2
engaños	-2
engañad~	-2
engañabobos	-2
traición	-2
traiciones	-2
traicionad~	-2
corrupción	-2
corruptela	-2
corruptelas	-2
soborno	-2
sobornos	-2
coima	-2
coimas	-2
coimer~	-2
malversación	-2
desfalco	-2
saqueo	-2
saquead~	-2
saquean	-2
nepotismo	-2
enchufism~	-2
enchufado	-2
enchufados	-2
impunidad	-2
prevaricación	-2
prevaricador	-2
arrestad~	-0.8
preso	-0.8
encarcelad~	-2
cárcel	-0.8
discriminación	-2
discriminad~	-2
discrimina	-2
censura	-0.8
censurad~	-2
dictadura	-2
dictador	-2
dictadores	-2
tiranía	-2
tirano	-2
tiranos	-2
opresión	-2
opresor	-2
opresores	-2
represión	-2
represor	-2
represores	-2
esclavitud	-2
esclavos	-2
explotación laboral	-2
explotador	-2
crisis	-0.8
crisis económica	-2
recesión	-2
inflación	-0.8
desempleo	-2
desemplead~	-2
despedid~	-1
me despidieron	-2
despido	-2
despidos	-2
precariedad	-2
mal pagado	-2
mal pagados	-2
sueldo de mierda	-2
sueldos de mierda	-2
pobreza	-2
miseria	-2
hambruna	-2
hambre y miseria	-2
quiebra	-2
bancarrota	-2
ruina	-2
una ruina	-2
arruinad~	-2
arruinaron	-2
arruinó	-2
arruina	-2
arruinan	-2
arruinar	-2
destruy~	-2
destruyen	-2
destruyeron	-2
destruir	-2
destrucción	-2
destruid~	-2
desahucio	-2
desahucios	-2
desahuciad~	-2
desalojo	-2
deudas	-0.8
endeudad~	-2
encarec~	-2
carísimo	-1.2
carisimo	-1.2
carísima	-1.2
carísimos	-1.2
subida de precios	-2
subida de la luz	-2
tarifazo	-2
tarifazos	-2
impuestazo	-2
saqueador~	-2
recortes	-0.8
recortes en sanidad	-2
despilfarr~	-2
despilfarro	-2
derroche	-2
contaminación	-2
contaminad~	-2
incendio	-2
incendios	-2
incendio forestal	-2
terremoto	-2
terremotos	-2
inundación	-2
inundaciones	-2
inundad~	-2
derrumbe	-2
derrumbad~	-2
deslave	-2
huracán	-2
tsunami	-2
sequía	-2
alerta roja	-2
colapso	-2
colapsad~	-2
colapsa	-2
accidente	-2
accidentes	-2
accidente mortal	-2
accidentad~	-2
choque múltiple	-2
atropellad~	-2
atropello	-2
atropellos	-2
naufragio	-2
ahogad~	-2
descarrilad~	-2
emergencia	-0.8
caos	-2
caótic~	-2
caos total	-2
desmadre	-2
quilombo	-1.2
qué quilombo	-2
que quilombo	-2
despelote	-2
desorden	-0.8
desbarajust~	-2
drama	-0.8
dramas	-0.8
dramátic~	-2
qué drama	-2
disturbios	-2
saqueos	-2
propaganda	-0.8
populist~	-2
populismo	-2
demagog~	-2
demagogia	-2
promesas incumplidas	-2
promesas vacías	-2
fake news	-2
bulos y mentiras	-2
desinformación	-2
manipulador	-2
manipuladores	-2
manipulación	-2
manipulad~	-2
calumni~	-2
calumnia	-2
difam~	-2
difamación	-2
linchamiento	-2
linchad~	-2
polarización tóxica	-2
dimisión	-0.8
dimisión ya	-1.2
dimita	-1.2
que dimita	-1.2
dimite	-1.2
dimite ya	-1.2
que renuncie	-1.2
renuncie	-0.8
renuncia ya	-1.2
renuncien	-1.2
fuera todos	-2
ineptos	-2
políticos corruptos	-2
pandilla de corruptos	-2
banda de ladrones	-2
panda de inútiles	-2
panda de ladrones	-2
sarta de	-2
sarta de mentiras	-2
manga de ladrones	-2
país bananero	-2
república bananera	-2
bananero	-2
desgobierno	-2
desgobern~	-2
malgobierno	-2
mal gobierno	-2
mala gestión	-2
pésima gestión	-2
nefasta gestión	-2
despropósito	-2
despropósitos	-2
disparate	-2
disparates	-2
chapuza	-2
chapuzas	-2
chapucer~	-2
tropelía	-2
tropelías	-2
cacicada	-2
aberraciones	-2
a la deriva	-2
en decadencia	-2
decadent~	-2
decadencia	-2
tocar fondo	-2
tocamos fondo	-2
tocado fondo	-2
no tiene arreglo	-2
no tiene remedio	-2
sin remedio	-2
sin solución	-2
no hay futuro	-2
estamos jodidos	-2
estamos perdidos	-2
estamos fritos	-2
vamos mal	-1.2
vamos de culo	-2
vamos al hoyo	-2
al hoyo	-2
se va al carajo	-2
se fue al carajo	-2
todo mal	-2
todo fatal	-2
pobre país	-2
pobre españa	-2
pobre argentina	-2
pobre méxico	-2
pobrecit~	-2
pobrecito	-2
pobrecita	-2
pobrecitos	-2
pobre	-0.8
pobres	-0.8
pobre hombre	-2
pobre mujer	-2
pobre gente	-2
pobre animal	-2
maltrato animal	-2
abandonad~	-2
abandono	-0.8
abandonados	-2
# events: forms kept
violento	-2
violenta	-2
violentos	-2
suicida	-2
suicidas	-2
homicida	-2
homicidas	-2
genocida	-2
genocidas	-2
asesinatoss	-2
mal pagada	-2
maltratar	-2
maltratan	-2
maltratad~	-2
engañan	-2
engañar	-2
engañaron	-2
impune	-2
impunes	-2
traicionar	-2
traicionó	-2
precario	-2
precaria	-2
precarios	-2
muertito	-2
de la patada	-2
# tech, products, service (negative)
no funciona	-1.8
no funciona nada	-1.8
no funciona bien	-1.8
no funciona nunca	-1.8
no funcionan	-1.8
ya no funciona	-1.8
dejó de funcionar	-1.8
dejo de funcionar	-1.8
ha dejado de funcionar	-1.8
no anda	-1.8
no anda nada	-1.8
no anda más	-1.8
no jala	-1.8
no sirve	-0.8
no sirven	-1.8
no carga	-1.8
no me carga	-1.8
no me deja entrar	-1.8
no puedo entrar	-1.8
no me abre	-1.8
no abre	-1.8
no conecta	-1.8
no se conecta	-1.8
no enciende	-1.8
no prende	-1.8
no se oye	-1.8
no se escucha nada	-1.8
no se ve nada	-1.8
se cuelga	-1.8
se cuelga todo	-1.8
se congela	-1.8
se traba	-1.8
se tilda	-1.8
se me traba	-1.8
se cierra sola	-1.8
se cierra solo	-1.8
se me cierra	-1.8
se cae siempre	-1.8
se cae el sistema	-1.8
sistema caído	-1.8
se cayó instagram	-1.8
se cayó whatsapp	-1.8
se cayó el sistema	-1.8
se ha caído	-1.8
caída de whatsapp	-1.8
whatsapp caído	-1.8
instagram caído	-1.8
caído el servidor	-1.8
servidores caídos	-1.8
crashea	-1.8
bug	-0.8
bugs	-0.8
buguead~	-1.8
bugeado	-1.8
bugead~	-1.8
bugazo	-1.8
lag	-0.8
lagg	-1.8
laguead~	-1.8
lagazo	-1.8
laggead~	-1.8
me va lento	-1.8
va lento	-1.8
va lentísimo	-1.8
va fatal	-1.8
va como el culo	-1.8
va de culo	-1.8
anda como el orto	-1.8
anda pésimo	-1.8
anda mal	-1.8
anda horrible	-1.8
como el culo	-1.8
como el orto	-1.8
lentísim~	-1.8
lento	-0.8
lenta	-0.8
lentos	-0.8
lentitud	-1.8
errores	-0.8
error 404	-1.8
errores garrafales	-1.8
error garrafal	-1.8
fallo	-0.8
fallos	-0.8
falló	-1.8
fallan	-1.8
fallando	-1.8
avería	-1.8
averías	-1.8
averiad~	-1.8
roto	-0.8
se rompió	-1.8
se me rompió	-1.8
se ha roto	-1.8
defectuos~	-1.8
defectos	-0.8
defecto de fábrica	-1.8
dañad~	-1.8
daños	-0.8
mal diseñado	-1.8
mal hecho	-1.8
mal hecha	-1.8
incómod~	-1.8
complicadísim~	-1.8
inusabl~	-1.8
ingobernabl~	-1.8
obsolet~	-1.8
arcaico	-1.8
actualización de mierda	-1.8
peor actualización	-1.8
peor app	-1.8
publicidad invasiva	-1.8
demasiada publicidad	-1.8
demasiados anuncios	-1.8
spam	-0.8
spammer	-1.8
phishing	-1.8
hackead~	-1.8
me hackearon	-1.8
me han hackeado	-1.8
cuenta hackeada	-1.8
cuenta suspendida	-1.8
me suspendieron	-1.8
me banearon	-1.8
banead~	-1.8
shadowban	-1.8
retraso	-1.8
retrasos	-1.8
con retraso	-1.8
llega tarde	-1.8
llegó tarde	-1.8
llegan tarde	-1.8
siempre tarde	-1.8
siempre llegan tarde	-1.8
demora	-1.8
demoras	-1.8
demorad~	-1.8
demorado	-0.8
cancelado	-0.8
cancelada	-0.8
cancelan	-1.8
cancelaron	-1.8
cancelación	-0.8
vuelo cancelado	-1.8
tren cancelado	-1.8
concierto cancelado	-1.8
aplazad~	-0.8
pospuest~	-0.8
huelga	-0.8
huelgas	-0.8
paro de transporte	-1.8
atasco	-1.8
atascos	-1.8
atascad~	-1.8
embotellamiento	-1.8
trancón	-1.8
tráfico de mierda	-1.8
tráfico infernal	-1.8
cola interminable	-1.8
colas interminables	-1.8
colas eternas	-1.8
horas de cola	-1.8
horas esperando	-1.8
esperando horas	-1.8
llevo horas esperando	-1.8
llevo esperando	-1.8
sigo esperando	-0.8
hartos de esperar	-1.8
nadie responde	-1.8
nadie contesta	-1.8
nadie atiende	-1.8
no contestan	-1.8
no responden	-1.8
no atienden	-1.8
no respondéis	-1.8
no contestáis	-1.8
sin respuesta	-1.8
ninguna respuesta	-1.8
sin soluciones	-1.8
ninguna solución	-1.8
nula atención	-1.8
mala atención	-1.8
pésima atención	-1.8
pésimo servicio	-1.8
mal servicio	-1.8
servicio pésimo	-1.8
atención pésima	-1.8
atención nefasta	-1.8
atención al cliente nefasta	-1.8
servicio nefasto	-1.8
pésima experiencia	-1.8
mala experiencia	-1.8
pésima calidad	-1.8
mala calidad	-1.8
reclamo	-0.8
reclamos	-1.8
reclamación	-0.8
reclamaciones	-1.8
hoja de reclamaciones	-1.8
hojas de reclamaciones	-1.8
denunciaré	-1.8
voy a denunciar	-1.8
devuélvanme mi dinero	-1.8
devolvedme el dinero	-1.8
quiero mi dinero	-1.8
quiero la devolución	-1.8
tirar el dinero	-1.8
dinero tirado	-1.8
tirar dinero	-1.8
dinero perdido	-1.8
perder el tiempo	-1.8
pérdida de tiempo	-1.8
perdida de tiempo	-1.8
tiempo perdido	-1.8
pérdida de dinero	-1.8
sacacuartos	-1.8
sacaperras	-1.8
saca cuartos	-1.8
sablazo	-1.8
nos clavaron	-1.8
un robo	-1.8
es un robo	-1.8
robo a mano armada	-1.8
precio abusivo	-1.8
precios abusivos	-1.8
abusivo	-1.8
abusivos	-1.8
abusiva	-1.8
cobro indebido	-1.8
cobros indebidos	-1.8
me cobraron de más	-1.8
me cobran de más	-1.8
un riñón	-1.8
cuesta un riñón	-1.8
costó un ojo	-1.8
caro	-0.8
demasiado caro	-1.8
muy caro	-1.8
sobrevalorad~	-1.8
sobrevaloradísim~	-1.8
sobreprecio	-1.8
maleducados	-1.8
personal maleducado	-1.8
trato pésimo	-1.8
trato nefasto	-1.8
mal trato	-1.8
comida fría	-1.8
comida mala	-1.8
comida pésima	-1.8
llegó frío	-1.8
llegó roto	-1.8
llegó rota	-1.8
nunca llegó	-1.8
no llegó	-1.8
no ha llegado	-1.8
no llega nunca	-1.8
no me ha llegado	-1.8
no me llegó	-1.8
desorganizad~	-1.8
desorganización	-1.8
mal organizado	-1.8
pésima organización	-1.8
descuidad~	-1.8
dejadez	-1.8
negligent~	-1.8
negligencia	-1.8
negligencias	-1.8
nunca más	-1.8
nunca mas	-1.8
nunca jamás	-1.8
jamás vuelvo	-1.8
no vuelvo	-1.8
no vuelvo más	-1.8
no volveré	-1.8
no volveremos	-1.8
no vuelvo a comprar	-1.8
no compren	-1.8
no lo compren	-1.8
no compréis	-1.8
no lo compréis	-1.8
no contraten	-1.8
no confíen	-1.8
no confío	-1.8
no me fío	-1.8
no os fiéis	-1.8
desconfianza	-1.8
desconfi~	-1.8
desconfío	-1.8
me doy de baja	-1.8
darme de baja	-1.8
desinstalo	-1.8
desinstalé	-1.8
boicot	-0.8
bloqueo y reporte	-1.8
unfollow	-1.8
# sport, TV, slang (negative)
derrota	-1.8
derrotas	-1.8
derrotad~	-1.8
perdimos	-1.8
perdieron	-1
perdió	-1
perdí	-1
hemos perdido	-1.8
han perdido	-1.8
perdedor~	-1.8
goleados	-1.8
nos golearon	-1.8
goleada en contra	-1.8
eliminad~	-0.8
eliminados	-1.8
eliminación	-1.8
descenso	-1
descendimos	-1.8
descendid~	-1.8
descienden	-1.8
último puesto	-1.8
colistas	-1.8
destituid~	-1.8
expulsad~	-1
expulsión	-1
sancionad~	-1
sanción	-1
dopaje	-1.8
dopad~	-1.8
penalti inventado	-1.8
penal inventado	-1.8
penal que no era	-1.8
penalti que no es	-1.8
penal errado	-1.8
penal fallado	-1.8
penalti fallado	-1.8
falló el penal	-1.8
árbitro vendido	-1.8
árbitro comprado	-1.8
arbitro vendido	-1.8
arbitraje vergonzoso	-1.8
arbitraje lamentable	-1.8
arbitraje pésimo	-1.8
atraco arbitral	-1.8
robo arbitral	-1.8
nos han robado	-1.8
nos han atracado	-1.8
partido robado	-1.8
partido amañado	-1.8
amañad~	-1.8
villarato	-1.8
negreira de mierda	-1.8
var de mierda	-1.8
puto var	-1.8
puto árbitro	-1.8
liga adulterada	-1.8
partido horrible	-1.8
partido malísimo	-1.8
partido de mierda	-1.8
partido lamentable	-1.8
juegan horrible	-1.8
jugamos horrible	-1.8
jugamos pésimo	-1.8
jugar tan mal	-1.8
juegan a nada	-1.8
jugamos a nada	-1.8
no juegan a nada	-1.8
equipo de mierda	-1.8
equipo sin alma	-1.8
equipo vergonzoso	-1.8
jugadores indignos	-1.8
sin huevos	-1.8
sin actitud	-1.8
sin sangre	-1.8
sin carácter	-1.8
mercenari~	-1.8
mercenario	-1.8
mercenarios	-1.8
paquete de jugador	-1.8
petardos	-1.8
muerto de mierda	-1.8
muy mal partido	-1.8
mancos	-1.8
mancazo	-1.8
tuercebotas	-1.8
pata de palo	-1.8
cantada del portero	-1.8
pifia	-1.8
pifias	-1.8
error de bulto	-1.8
autogol	-1.8
en propia meta	-1.8
fallón	-1.8
errar un gol	-1.8
gol comido	-1.8
ridículo histórico	-1.8
ridículo europeo	-1.8
papelón	-1.8
qué papelón	-1.8
que papelón	-1.8
vaya papelón	-1.8
papelonazo	-1.8
baile de época	-1.8
nos comen	-1.8
nos bailaron	-1.8
nos pasaron por arriba	-1.8
debacle	-1.8
descalabro	-1.8
batacazo	-1.8
fiasco	-1.8
fracaso	-1.8
fracasos	-1.8
fracaso absoluto	-1.8
un fracaso	-1.8
fracasaron	-1.8
fracasó	-1.8
hundimiento	-1.8
chof	-1.8
naufragó	-1.8
flojo	-1
floja	-1
flojos	-1
flojito	-0.6
flojísim~	-1.8
flojera	-1.8
qué flojera	-1.8
qué paja ir	-1.8
pereza	-1.8
qué pereza	-1.8
que pereza	-1.8
qué pereza dais	-1.8
pereza máxima	-1.8
da pereza	-1.8
me da pereza	-1.8
vaya pereza	-1.8
flop	-1.8
flopead~	-1.8
flopazo	-1.8
flopeó	-1.8
flopear	-1.8
sobrevaloradísimo	-1.8
sobrevalorado	-1.8
sobrevalorada	-1.8
desafinad~	-1.8
desafina	-1.8
desafinó	-1.8
desafinando	-1.8
canta mal	-1.8
canta fatal	-1.8
canta horrible	-1.8
canta como el culo	-1.8
no sabe cantar	-1.8
no sabe actuar	-1.8
mal actor	-1.8
mala actriz	-1.8
pésimo actor	-1.8
pésima actriz	-1.8
pésima actuación	-1.8
mala película	-1.8
pésima película	-1.8
película malísima	-1.8
peli mala	-1.8
peli malísima	-1.8
mala serie	-1.8
serie malísima	-1.8
pésima serie	-1.8
pésimo final	-1.8
mal final	-1.8
final horrible	-1.8
final de mierda	-1.8
final decepcionante	-1.8
guion de mierda	-1.8
guion malísimo	-1.8
guion ridículo	-1.8
mala adaptación	-1.8
pésimo doblaje	-1.8
doblaje horrible	-1.8
telebasura	-1.8
televisión basura	-1.8
tele basura	-1.8
circo mediático	-1.8
vergonzoso programa	-1.8
spoiler de mierda	-1.8
me comí un spoiler	-1.8
me spoilearon	-1.8
spoilead~	-1.8
cancelaron la serie	-1.8
canción horrible	-1.8
canción de mierda	-1.8
música de mierda	-1.8
ruido insoportable	-1.8
me sangran los oídos	-1.8
sangran los oídos	-1.8
me sangran los ojos	-1.8
sangran los ojos	-1.8
me explota la cabeza	-1
me duermo de aburrimiento	-1.8
dos horas perdidas	-1.8
horas de mi vida	-1.8
tiempo de mi vida	-1.8
lloric~	-1.8
llorica	-1.8
lloricas	-1.8
llorón	-1.8
llorona	-1.8
llorones de	-1.8
lloriqueo	-1.8
lloriquear	-1.8
quejándose	-1.8
victimismo	-1.8
victimist~	-1.8
victimista	-1.8
hacerse la víctima	-1.8
se hace la víctima	-1.8
de víctima	-1.8
postureo	-1.8
postureta	-1.8
poser	-1.8
falsedades	-1.8
envidia	-1
envidia cochina	-1.8
celos	-1
celoso	-1.8
celosa	-1.8
rencor	-1.8
rencoros~	-1.8
venganza	-1.8
vengativ~	-1.8
peleas	-1
peleando	-1
me dejó mi novio	-1.8
me dejó mi novia	-1.8
me dejó en visto	-1.8
me clavó el visto	-1.8
ghostead~	-1.8
me ghosteó	-1.8
me ghostearon	-1.8
ghosting	-1.8
friendzone	-1.8
friendzonead~	-1.8
cornud~	-1.8
cornudo	-1.8
me puso los cuernos	-1.8
infiel	-1.8
infieles	-1.8
infidelidad	-1.8
divorcio	-1
ruptura	-1
me bloqueó	-1
mi ex tóxico	-1.8
cero ganas	-1.8
sin ganas	-1.8
no tengo ganas	-1.8
ninguna gana	-1.8
qué fiaca	-1.8
fiaca	-1.8
maldito lunes	-1.8
puto lunes	-1.8
lunes de mierda	-1.8
suspendí	-1.8
he suspendido	-1.8
me suspendieron el examen	-1.8
reprobé	-1.8
reprobad~	-1.8
me bocharon	-1.8
bochad~	-1.8
mala nota	-1.8
malas notas	-1.8
hace un frío	-1.8
frío que pela	-1.8
frío de mierda	-1.8
calor de mierda	-1.8
calor insoportable	-1.8
calor infernal	-1.8
calor horrible	-1.8
qué calor hace	-1.8
me muero de calor	-1.8
muerta de calor	-1.8
muerto de calor	-1.8
me muero de frío	-1.8
me cago de frío	-1.8
cagada de frío	-1.8
cagado de frío	-1.8
bochorno insoportable	-1
mosquitos de mierda	-1.8
mosquitos	-1
maldita lluvia	-1.8
asqueroso día	-1.8
mal día	-1.8
un mal día	-1.8
mala semana	-1.8
mala noche	-1.8
mala racha	-1.8
mal trago	-1.8
mal sabor de boca	-1.8
mal asunto	-1.8
malas noticias	-1.8
mala noticia	-1.8
mala idea	-1.8
mala decisión	-1.8
mal ejemplo	-1.8
mala persona	-1.8
malas personas	-1.8
mala gente	-1.8
mala madre	-1.8
mal padre	-1.8
mal amigo	-1.8
problemas	-1
problemón	-1.8
problemazo	-1.8
problemátic~	-1
lío	-1
lío gordo	-1.8
líos	-1
menudo lío	-1.8
qué lío	-1.8
menudo marrón	-1.8
vaya marrón	-1.8
embrollo	-1.8
peligro	-1
peligros~	-1.8
peligroso	-1.8
peligrosa	-1.8
difícil de aceptar	-1.8
durísim~	-1.8
duro golpe	-1.8
dura derrota	-1.8
imposible de ver	-1.8
por los suelos	-1.8
nada nuevo	-0.6
otra vez lo mismo	-1.8
siempre lo mismo	-1
lo mismo de siempre	-1
la misma mierda	-1.8
la misma historia	-1.8
más de lo mismo	-1
mas de lo mismo	-1
nada especial	-0.6
nada del otro mundo	-0.6
regulinchi	-0.6
regulero	-0.6
bah	-0.6
buah no	-1.8
psché	-0.6
pse	-0.6
pche	-0.6
bof	-0.6
ojalá fuera verdad	-1.8
no hay esperanza	-1.8
no hay manera	-1.8
todo perdido	-1.8
no queda nada	-1.8
dan ganas de llorar	-1.8
dan ganas de vomitar	-1.8
me rindo	-1
ya me cansé	-1.8
ya fue todo	-1.8
a la mierda	-1
a la mierda todo	-1.8
mandar a la mierda	-1.8
mandé a la mierda	-1.8
# repairs of forms removed as unsafe stems
sensacional	2.4
sensacionales	2.4
sos grande	2.4
eres grande	2.4
eres muy grande	2.4
