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
qué maravilla	2.3
que maravilla	2.3
fantástic~	2.1
fantastico	2.5
fantastica	2.5
espectacular~	2.5
espectacular	2.1
espectaculares	2.5
magnífic~	1.9
espléndid~	1.8
excelent~	2.5
excelencia	1
excepcional~	2.5
extraordinari~	2.5
fabulos~	2
fenomenal	2.5
fenomenales	2.5
impresionante	1.5
impresionantes	1.5
impresionantemente	2.5
sublime	1.9
sublimes	2.5
grandios~	2.5
glorios~	1.5
gloria	1.6
gloria bendita	2.5
inmejorabl~	2.5
insuperabl~	2.5
impecabl~	2.5
intachabl~	2.5
perfect~	1.8
perfección	2.5
magistral~	2.5
brillante	2.5
brillantes	2.5
brillantísim~	2.5
genial	2
geniales	2
genialidad	1.9
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
legendari~	1.4
épico	1.3
épica	1.3
épicos	1.3
bellísim~	2.5
hermosísim~	2.5
hermosura	1.8
hermoso	2.5
hermosa	2.5
preciosísim~	2.5
preciosidad	2.2
preciosura	2.5
buenísim~	2.1
buenisim~	2.1
guapísim~	2
lindísim~	2.5
lindisim~	2.5
bonitísim~	2.5
divino	2.5
divina	2.5
divinos	2.5
divinas	2.5
divinura	2.5
increíble	1.4
increíbles	1.2
increible	1.4
exquisit~	1.9
deliciosísim~	2.5
delicios~	1.9
riquísim~	1.9
riquisim~	1.9
delicia	2.5
una delicia	2.5
encantador	2.5
encantadora	2.5
encantadores	2.5
adorabl~	1.9
adorables	2.5
entrañabl~	2.5
insuperable	1.9
de lujo	1.7
un lujo	1.7
todo un lujo	2.5
lujazo	2.5
de diez	1.9
de 10	1.7
un diez	1.6
un 10	1.5
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
crack	1.6
cracks	1.6
crak	2.5
qué crack	1.7
que crack	1.7
un crack	2.5
eres un crack	2
sos un crack	2.5
crackazo	1.8
eres una máquina	2.5
maquinón	1.7
titán	1
titanes	2.5
genio	1.5
genia	1.5
genios	1.5
qué genio	2.5
que genio	2.5
sos un genio	2.5
eres un genio	2.5
genio total	2.5
grande	0.6
grandeee	2.5
qué grande	1.7
que grande	1.7
qué grandes	2.5
el más grande	2.5
la más grande	2.5
grandísim~	1.7
enorme jugador	2.5
sos un capo	2.5
capísimo	2.5
maestro	0.8
maestros	1
maestrazo	2.5
eminencia	2.5
leyenda	1.3
leyendas	2.5
ídolo	1.5
ídola	2.5
ídolos	2.5
mi ídolo	2.5
idolazo	2.5
referente	0.9
ejemplo a seguir	1.6
ejemplar	1.1
bonito	1.6
bonita	1.6
bonitos	1.6
bonitas	1.6
bonit~	1.5
lindo	2
linda	2
lindos	2
lindas	2
lindura	2
qué lindo	1.8
que lindo	1.8
qué linda	1.8
que linda	1.8
qué bonito	1.7
que bonito	1.7
qué bonita	1.8
que bonita	1.8
qué belleza	2
que belleza	2
belleza	1.8
bello	2
bella	2
bellos	2
bellas	2
guapo	1.4
guapa	1.5
guapos	1.4
guapas	1.5
guapura	2
qué guapo	1.8
que guapo	1.8
qué guapa	1.8
que guapa	1.8
guapetón	1.7
guapérrim~	2
tierno	2
tierna	2
ternura	1.6
qué ternura	1.7
que ternura	1.7
dulzura	1.5
cuqui	1.6
cuqui~	2
monísim~	1.8
qué mono	1.7
qué mona	1.7
chulo	1.5
chula	1.5
chulos	1.5
chulas	1.5
chulísim~	1.9
chulada	1.8
qué chulada	2
que chulada	2
qué chulo	1.8
que chulo	1.8
molón	1.5
molona	2
mola	1.6
molan	1.6
mola mucho	1.8
mola mogollón	2
mola un huevo	2
mola mazo	2
cómo mola	2
como mola	2
molaría	1
cojonudo	2
cojonuda	2
cojonudos	2
cojonudísimo	2
de puta madre	2.1
de la hostia	0.9
es la hostia	2
sois la hostia	2
eres la hostia	2
la hostia de bueno	2
la leche de bueno	2
es la polla	2
la repolla	2
la caña	1
es la caña	1.7
eres la caña	1.8
sois la caña	2
dabuten	2
dabuti	2
de lujo total	2
chanchi	2
guay	1.6
guays	1.5
súper guay	2
qué guay	1.8
que guay	1.8
chévere	2
chéveres	2
chevere	2
cheverísimo	2
bacán	1.6
bacan	1.6
bacano	1.6
bacana	2
bacanísimo	2
bacanería	2
qué padre	1.8
que padre	1.8
padrísim~	1.9
padrisimo	2
a toda madre	2
a toda máquina	2
está padre	2
está chido	2
chido	1.6
chida	1.6
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
joya	1.2
una joya	1.6
joyas	1
joyita	1.2
joyón	2
joyaza	2
temazo	1.8
temazos	2
temón	2
rolón	2
rolononón	2
rolota	2
peliculón	1.8
seriaza	1.7
seriote	2
discazo	1.7
discazos	2
librazo	2
juegazo	2
juegazos	2
partidazo	1.8
partidazos	2
golazo	1.8
golazos	2
jugadón	2
jugadaza	2
jugadorazo	2
jugadoraza	2
equipazo	2
equipazos	2
conciertazo	1.8
concierto brutal	2
tipazo	1.7
tipaza	2
buena gente	1.6
buenazo	2
buenaza	2
notición	2
planazo	1.7
fiestón	1.3
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
divertid~	1.7
divertidísim~	2
graciosísim~	2
gracios~	1.4
desternillant~	2
hilarant~	2
apasionant~	2
fascinant~	2
cautivador	2
cautivadora	2
trepidant~	2
inspirador	1.4
inspiradora	1.4
inspiradores	2
enriquecedor	2
enriquecedora	2
interesantísim~	1.6
imprescindibl~	2
imperdibl~	2
recomendabl~	2
recomendadísim~	1.9
súper recomendad~	2
superrecomendable	2
altamente recomendable	2
muy recomendable	2
lo recomiendo	1.6
la recomiendo	2
los recomiendo	2
recomiendo mucho	2
recomiendo al 100	2
vale la pena	1.3
merece la pena	1.4
vale mucho la pena	2
merece mucho la pena	2
bueno	1.5
buena	1.5
buenas noticias	1.6
buena noticia	1.6
muy bueno	1.5
muy buena	1.5
muy buenos	1.5
muy buenas	1.5
muy bien	1.6
bien hecho	1.8
bien hecha	1.5
bien ahí	1.5
bien jugado	1.5
bien dicho	1.4
bien merecid~	1.5
merecid~	1.3
merecidísim~	1.5
se lo merece	1.5
te lo mereces	1.6
se lo merecen	1.5
os lo merecéis	1.7
te lo merecés	1.6
bravo	1.8
bravoo	1.5
bravooo	1.5
bravísimo	1.5
interesant~	1.5
agradabl~	1.5
simpátic~	1.5
simpatiquísim~	1.8
majo	1.4
maja	1.4
majos	1.4
majas	1.4
majísim~	1.8
amable	1.5
amables	1.5
amabilidad	1.5
amabilísim~	1.5
cariños~	1.4
educad~	1.5
respetuos~	1.5
honest~	0.9
honestidad	1
sincer~	0.6
sinceridad	1.5
valient~	1.5
valentía	1.5
generos~	1.4
generosidad	1.5
solidari~	0.9
humild~	1.5
humildad	1.1
inteligent~	1.5
talentos~	1.4
talento	1.2
talentazo	1.7
qué talento	1.7
que talento	1.7
sabias palabras	1.5
sabiduría	1.5
elegant~	1.5
elegancia	1.3
clase pura	1.5
carismátic~	1.5
carisma	1.5
eficient~	1.5
eficaz	1
eficaces	1.5
útil	0.9
útiles	0.9
utilísim~	1.5
comodísim~	1.3
acertadísim~	1.5
acertad~	1
muy acertado	1.5
buen trabajo	1.7
gran trabajo	1.9
excelente trabajo	1.5
buena labor	1.5
gran labor	1.7
buena idea	1.4
qué buena idea	1.5
que buena idea	1.5
gran idea	1.6
ideaza	1.6
ideota	1.5
buen rollo	1.8
buenrollero	1.5
buenrollismo	1.5
buena onda	1.7
qué buena onda	1.5
que buena onda	1.5
re buena onda	1.5
buena vibra	1.7
buenas vibras	1.7
buena vibra total	1.5
qué bueno	1.5
que bueno	1.5
qué buena	1.4
que buena	1.4
que bien	1.6
qué bien	1.6
qué bueno que	1.5
que bueno que	1.5
está buenísim~	1.5
está genial	1.5
nada mal	0.9
no está mal	0.9
no está nada mal	1.5
nada mal eh	1.5
tiene razón	1.5
tienes razón	0.6
toda la razón	0.9
tenés razón	1.5
tienes toda la razón	1.5
cuánta razón	0.8
cuanta razón	0.8
totalmente de acuerdo	0.9
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
mejor imposible	2.1
mejor que nunca	1.9
mejor	1
mejores	1.5
mejorísimo	1.5
lo mejor	1.8
el mejor	1.8
la mejor	1.8
los mejores	1.7
las mejores	1.7
eres el mejor	2.2
eres la mejor	2.2
sois los mejores	2.2
son los mejores	1.5
sos el mejor	1.5
sos la mejor	1.5
lo máximo	1.6
es lo máximo	1.5
eres lo máximo	1.5
lo más lindo	1.5
lo más bonito	1.5
sos lo más	1.5
es lo más	1.6
maja gente	1.5
preciosa foto	1.9
preciosa canción	1.5
precioso gesto	1.5
bonito gesto	1.6
lindo gesto	1.5
gran gesto	1.5
gestazo	1.5
bonitas palabras	1.5
lindas palabras	1.5
hermosas palabras	1.5
gran persona	1.8
buena persona	1.6
bellísima persona	1.5
gran artista	1.5
gran película	1.7
gran serie	1.7
gran partido	1.6
gran victoria	1.7
gran noticia	1.8
gran día	1.7
gran noche	1.7
gran equipo	1.7
gran jugador	1.5
gran disco	1.7
gran tema	1.5
buen partido	1.5
buena peli	1.4
buena película	1.4
buena serie	1.4
buen libro	1.4
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
te amo	2
te amo mucho	2.5
te amo tanto	2.5
los amo	1.7
las amo	2.5
os amo	2.5
lo amo	1.8
la amo	1.8
te adoro	2
os adoro	2.5
los adoro	1.9
lo adoro	1.8
la adoro	1.8
te quiero	1.9
te quiero mucho	2.1
te quiero tanto	2.5
te quiero un montón	2.5
te quiero muchísimo	2.5
os quiero	1.9
os quiero mucho	2.1
los quiero	1.6
los quiero mucho	2.5
las quiero mucho	2.5
tqm	1.8
tkm	1.8
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
amor	1
amor de mi vida	2.5
mi amor	1.2
mi vida entera	2.5
mi cielo	2.5
cariño	1
cariñito	2.5
cielito	2.5
corazón	0.6
corazoncito	2.5
corazones	1
corazón contento	2.5
corazón lleno	2.5
enamorad~	1.7
enamoradísim~	2.5
enamor~	2.5
me enamoré	1.8
estoy enamorad~	2.5
enamorado	2.5
enamorada	2.5
me enamora	2
enamoramient~	2.5
amo	1
amamos	2.5
aman	2.5
ama	1.5
amar	2.5
amarte	2.5
amando	2.5
amado	2.5
amada	2.5
amores	0.9
amorcito	1.1
amoroso	2.5
amorosa	2.5
adoro	2.5
adoramos	2.5
adoran	2.5
adorar	2.5
adoración	2.5
adorad~	2.5
me encanta	2.1
me encantan	2.1
me encantas	2.1
me encantáis	2.5
nos encanta	2.5
encanta	1.5
encantan	2.5
me encantó	1.9
me encantaron	2.5
me encantaría	1.2
me ha encantado	2.1
me encantaaa	2.5
m encanta	2.5
me re encanta	2.5
me encanto	1.9
encantad~	1.6
encanto	1.6
un encanto	1.8
qué encanto	2.5
son un encanto	2.5
eres un encanto	2.5
encantísim~	2.5
me fascina	2.5
me fascinan	2.5
fascinad~	2.5
me chifla	1.9
me chiflan	2.5
me flipa	2
me flipan	2
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
me mola	1.7
me molan	1.7
me molas	2.5
me ha molado	2.5
me mola mucho	2.5
me mola mazo	2.5
me gusta mucho	1.8
me gusta muchísimo	2.5
me gustó mucho	1.8
me gustó muchísimo	2.5
me gustan mucho	2.5
me ha gustado mucho	1.9
me gusta un montón	2.5
me gusta un huevo	2.5
me re gusta	2.5
me gusta	1.4
me gustan	1.4
me gustó	1.2
me gustas	1.5
me gustaron	1.5
me ha gustado	1.6
nos gusta	1.5
gustazo	2.5
qué gustazo	2.5
que gustazo	2.5
un gustazo	2.5
qué gusto	1.6
que gusto	1.6
da gusto	1.6
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
admiración	1.5
admirad~	2
admiramos	2
admiro mucho	2
cuánta admiración	2
mi respeto	2
mis respetos	1.2
todo mi respeto	2
respetos	2
respeto máximo	2
máximo respeto	2
orgullo	1.5
qué orgullo	1.9
que orgullo	1.9
orgullos~	1.8
orgullosísim~	2
orgulloso de	2
muy orgullos~	1.9
orgullo argentino	2
orgullo patrio	2
mi orgullo	2
chapó	1.2
chapeau	1.7
chapó por	2
me quito el sombrero	1.7
quitarse el sombrero	2
ovación	1.4
ovacionad~	2
ovación de pie	2
aplauso	1.3
aplausos	1.4
aplaudo	1.4
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
muy fan	1.5
soy fan	1.3
soy muy fan	1.6
súper fan	2
muy fan de	2
fanaza	2
amistad	1
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
besos	1.2
beso	1
besito	2
besitos	1.3
besazo	1.4
besazos	2
besotes	2
besote	1.4
besis	1.1
un beso	1.2
un besazo	1.5
mil besos	1.5
abrazo	1.1
abrazos	1.2
abrazote	1.4
abrazotes	2
abrazaz~	2
abracito	1.2
un abrazo	1.3
un fuerte abrazo	2
abrazo enorme	2
abrazo gigante	2
abrazo grande	1.5
abrazarte	1
abrazarlos	2
abracitos	1.2
mimos	1
mimitos	1.1
mimo	2
achuchón	1.2
achuchones	2
achuchar	2
achuchable	2
apapacho	2
apapachos	2
apapach~	2
cariñitos	2
con cariño	1.5
con amor	1.4
con mucho amor	2
con mucho cariño	2
afecto	2
afectuos~	2
tesoro	1.1
mi tesoro	2
tesoros	2
mi rey	2
reina	0.9
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
pibón	1.5
pibonazo	1.7
sexy	1
sexi	1
irresistibl~	2
atractiv~	1
qué hombre	2
qué mujer	2
que mujer	2
mujerón	2
hombrón	2
me derrito	1.5
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
mucho ánimo	1.1
mucho animo	1.1
ánimo	0.8
ánimos	2
ánimo campeón	2
fuerza	1.2
mucha fuerza	0.9
fuerza campeón	2
fuerza amigo	2
fuerza familia	2
estamos contigo	2
estoy contigo	0.9
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
feliz	1.8
felices	1.8
felizmente	2.3
felicidad	2
felicidades	2
qué felicidad	2
que felicidad	2
cuánta felicidad	2.3
felicísim~	2.1
súper feliz	2.3
superfeliz	2.3
re feliz	2.3
refeliz	2.3
muy feliz	2.1
tan feliz	2
más feliz imposible	2.3
me hace feliz	2
me hacen feliz	2
me hace muy feliz	2.3
me hiciste feliz	2.3
soy feliz	2.1
estoy feliz	2.3
estoy muy feliz	2.3
feliz feliz	2.3
alegría	1.8
alegrías	2.3
qué alegría	2
que alegría	2
que alegria	2
qué alegrón	2.3
alegrón	2.3
menuda alegría	2.3
vaya alegría	2.3
cuánta alegría	2.3
alegre	2.3
alegres	2.3
alegremente	2.3
me alegro	1.7
me alegro mucho	1.9
me alegro muchísimo	2.3
me alegro tanto	2.3
me alegra	1.7
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
contentísim~	2
eufóric~	2.3
euforia	2.3
extasiad~	2.3
éxtasis	2.3
entusiasm~	1.5
entusiasmad~	2.3
entusiasta	1.3
emocionad~	1.5
emocionadísim~	2.3
me emociona	1.6
me emociono	2.3
me emocioné	2.3
me emocionó	2.3
emoción	1.3
qué emoción	1.7
que emoción	1.7
que emocion	1.7
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
sueño cumplido	2
un sueño cumplido	2.3
sueños cumplidos	2
cumplir un sueño	2.3
cumplí mi sueño	2.3
hecho realidad	2.3
hechos realidad	2.3
sueño hecho realidad	2.3
ilusión	1.3
ilusiones	2.3
qué ilusión	1.9
que ilusión	1.9
menuda ilusión	2.3
qué ilu	2.3
ilusionad~	1.7
ilusionadísim~	2.3
me hace ilusión	1.8
muchísima ilusión	2.3
mucha ilusión	2.3
me hace mucha ilusión	2
ilusionant~	2.3
qué ganas	1
que ganas	1
muchas ganas	1.1
tengo muchas ganas	1.3
con muchas ganas	1.5
tengo unas ganas	2.3
ganazas	2.3
con ganas de verlo	2.3
no puedo esperar	1.1
no puedo esperar más	2.3
no veo la hora	2.3
no veo el momento	2.3
contando los días	2.3
cuento los días	2.3
cuenta atrás	1
ya queda menos	1.2
ya falta menos	2.3
ya falta poco	1.1
queda muy poco	2.3
por fin	1
por finnn	2.3
al fin	0.8
al finnn	2.3
por fin viernes	1.6
al fin viernes	2.3
viernes por fin	1.5
aleluya	2.3
ya era hora	2.3
hype	2.3
hypead~	2.3
con hype	2.3
qué hype	2.3
con todo el hype	2.3
estoy re manija	2.3
re manija	2.3
disfrut~	1.5
disfrutad	2.3
disfruten	2.3
disfrutar	2.3
disfruto	2.3
disfrutando	1.6
disfruté	2.3
disfrutón	2.3
a disfrutar	1.6
disfruta	2.3
disfrutazo	2.3
disfrutona	2.3
goce	2.3
gozo	2.3
gozar	2.3
gozando	2.3
gozada	1.9
qué gozada	2
que gozada	2
una gozada	2.3
una pasada	1.8
qué pasada	1.8
que pasada	1.8
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
jaja	0.8
jajaja	0.9
jajajaja	1
jajajajaja	1
jajajajajaja	1
jajajajajajaja	1.5
jajaj	0.9
jajajaj	0.9
jajajajaj	1
jaj	1
jajajja	1.5
ajaja	1.5
ajajaja	1.5
ajajajaja	1.5
jeje	0.9
jejeje	1
jejejeje	1.5
jiji	0.7
jijiji	0.8
jojojo	1.5
haha	1
hahaha	1.5
xd	1
xdd	0.4
xddd	0.5
xdxd	1.5
lol	0.4
lool	1.5
lmao	1
me parto	1.2
me parto de risa	1.5
me parto el culo	1.5
me meo	1.2
me meo de risa	1.5
me descojono	1.2
descojon~	1.5
descojone	1.5
me cago de risa	1.5
me cagué de risa	1.5
cagándome de risa	1.5
me muero de risa	1.4
muero de risa	1.5
muerto de risa	1.5
muerta de risa	1.5
muriendo de risa	1.5
muero de amor	2
morí de amor	1.5
muero de ternura	1.9
me muero de amor	2
me morí de amor	1.5
me río	0.8
me reí	1.2
me reí mucho	1.5
me estoy riendo	1.5
riendo	1.5
riéndome	1.5
risa	1.5
risas	1.2
qué risa	1.2
que risa	1.2
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
sonrisa	1.2
sonrisas	1.2
sonrío	1.5
sonreír	1.1
sonriendo	1.5
sonríe	1.2
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
qué divertido	1.8
que divertido	1.8
festej~	1.5
festejando	1.5
festejo	1.5
festejar	1.5
celebrando	1.3
celebramos	1.5
celebrar	1.5
celebración	1
viva	1
vivaaa	1.5
que viva	1
olé	1.5
ole	1.5
oleee	1.5
olé olé	1.5
ole tú	1.9
olé tú	1.9
ole tus huevos	1.5
ole tus cojones	1.5
hurra	1.4
yuju	1.5
yujuuu	1.5
yupi	1.4
yay	1.5
yeah	1.2
yey	1.5
yei	1.5
wow	1
wuau	1.5
guau	1
uau	1
wooow	1.5
woow	1.5
wow wow	1.5
vamooos	1.1
vamoooos	1.5
vamooooos	1.5
vamosss	1.5
vamossss	1.5
vamos carajo	1.5
vamos equipo	1.2
vamos campeón	1.4
vamos argentina	1.5
vamos españa	1.5
vamos méxico	1.5
vamos colombia	1.5
aúpa	0.9
aupa	0.9
dale campeón	1.5
daleee	1.5
dale que se puede	1.5
sí se puede	0.9
si se puede	0.9
siii	0.9
siiii	1
siiiii	1.5
sííí	0.9
síííí	1
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
menos mal	0.7
por suerte	1.5
afortunad~	1.7
afortunadamente	1.5
qué suerte	1.5
que suerte	1.5
suertud~	1.5
suertuda	1.5
bendecid~	1.5
bendición	1.5
bendiciones	1.5
una bendición	1.6
bendito sea	1.5
bendita sea	1.5
gracias a dios	1.5
gracias dios	1.5
gracias diosito	1.5
gracias a la vida	1.5
esperanza	0.9
esperanzas	1
esperanzad~	1.5
esperanzador	1.5
esperanzadora	1.5
optimis~	1.3
optimismo	1.5
positividad	1.3
actitud positiva	1.4
energía positiva	1.4
buena energía	1.5
relajad~	1
relajante	1.5
relax	1.1
descansad~	1
de vacaciones	1.2
vacaciones	1
finde largo	1.5
puente largo	1.5
por fin vacaciones	1.5
satisfech~	1.6
satisfacción	1.6
qué satisfacción	1.5
que satisfacción	1.5
satisfactori~	1.3
satisfactoriamente	1.5
gratificant~	1.5
reconfortant~	1.5
me siento bien	1.7
me siento mejor	1.5
me siento genial	1.5
me siento feliz	2.1
estoy bien	1.5
estoy mejor	1.5
estoy genial	1.5
estoy súper bien	1.5
mucho mejor	1.4
va mejor	1.5
todo bien	1.5
todo genial	1.5
todo perfecto	1.5
todo va bien	1.4
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
qué recuerdos	1
que recuerdos	1
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
love	1
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
sabros~	1.6
sabrosura	1.5
sabrosón	1.5
qué rico	1.6
que rico	1.6
qué ricura	1.5
ricura	1.5
# thanks, congratulations, wishes, greetings
enhorabuena	2.1
enhorabuenaaa	2.2
felicitaciones	2
felicidadesss	2.2
felicito	2.2
te felicito	2.2
los felicito	2.2
felicit~	2.2
muchas felicidades	2.1
mil felicidades	2.2
muchísimas felicidades	2.2
feliz cumpleaños	2
feliz cumple	2
felíz cumpleaños	2
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
feliz navidad	1.7
feliz año	1.7
feliz año nuevo	2.2
próspero año nuevo	2.2
felices fiestas	1.7
felices pascuas	2.2
felices vacaciones	1.7
felices reyes	2.2
feliz noche	1.6
feliz viernes	1.7
feliz sábado	1.7
feliz domingo	1.7
feliz lunes	1.6
feliz martes	1.6
feliz miércoles	1.6
feliz jueves	1.6
feliz finde	1.8
feliz fin de semana	1.8
feliz semana	1.7
feliz día	1.8
feliz tarde	1.6
feliz inicio de semana	2.2
feliz san valentín	2.2
que cumplas muchos más	1.7
que cumplas muchos	2.2
vivan los novios	2.2
muchas gracias	1.8
muchísimas gracias	2.1
mil gracias	2
un millón de gracias	2.2
millones de gracias	2.2
gracias de corazón	2.2
gracias de todo corazón	2.2
infinitas gracias	2.2
gracias infinitas	2.2
gracias totales	2.2
gracias por todo	1.9
gracias por tanto	2.2
gracias por existir	2.2
gracias por estar	1.9
gracias por compartir	1.8
eternamente agradecid~	2.2
gratitud	2.2
inmensa gratitud	2.2
agradecimiento eterno	2.2
gracias	1.4
graciasss	1.5
graciass	1.6
grax	1.1
grasias	1.5
grcs	1.5
gracias a todos	1.8
gracias a todas	1.8
gracias a ti	1.7
gracias a vos	1.5
gracias a vosotros	1.7
gracias a ustedes	1.5
gracias equipo	1.5
gracias guapa	1.5
gracias guapo	1.5
gracias amigo	1.5
gracias amiga	1.5
gracias crack	1.5
gracias campeón	1.5
gracias por el apoyo	1.9
gracias por tu ayuda	1.5
gracias por seguirme	1.4
gracias por venir	1.8
te agradezco	1.5
les agradezco	1.5
os agradezco	1.5
agradezco	1.5
agradecer	1.5
agradecid~	1.7
agradecidísim~	1.5
agradecimient~	1.5
muy agradecid~	1.5
se agradece	1.4
se agradece mucho	1.5
muy amable	1.5
un honor	1.7
es un honor	1.5
qué honor	1.5
que honor	1.5
un placer	1.7
es un placer	1.5
qué placer	1.9
que placer	1.9
ha sido un placer	1.8
fue un placer	1.8
placer	1
con mucho gusto	1.3
con gusto	1.5
mucho gusto	1.5
suerte	0.8
mucha suerte	1.4
buena suerte	1.3
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
buen viaje	1.3
buen provecho	1.5
que aproveche	1.2
que lo disfrutes	1.7
que lo disfruten	1.5
que lo disfrutéis	1.5
que disfrutes	1.6
que te vaya bien	1.5
que te vaya bonito	1.5
recupérate pronto	1.5
que te mejores	0.9
que se mejore	1.5
mejórate	0.6
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
bienvenid~	1.3
bienvenidísim~	1.5
bienvenido de vuelta	1.5
bienvenidos a casa	1.5
chin chin	1.1
brindo	1.5
brindis	1
brindemos	1.5
brindamos	1.5
buenos días	0.9
buenos dias	0.9
buen día	1
buen dia	1
buenas tardes	0.8
buenas noches	0.8
bonito día	1.6
lindo día	1.6
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
buen fin de semana	1.5
buen comienzo de semana	1
buena semana	1
buen lunes	1
buen martes	1
buen miércoles	1
buen jueves	1
buen viernes	1
buen sábado	1
buen domingo	1
buena tarde	0.9
buena noche	0.8
dulces sueños	1.3
que descanses	1.1
que descansen	1
que descanséis	1
descansa	1
descansen	1
felices sueños	1
saludos	0.8
saludo	0.6
saludos cordiales	1
un saludo	0.8
un saludito	0.9
saluditos	0.9
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
de nada	0.8
no hay de qué	1
nos vemos pronto	1
hasta pronto	0.6
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
súper bien	1.8
superbién	2
súper lindo	2
súper bonito	2
súper bueno	2
súper divertido	2
super bien	1.8
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
enganchad~	0.8
enganchadísim~	2
enganchadísima	2
me tiene enganchada	2
me tiene enganchado	2
en bucle	2
en loop	2
en repeat	2
qué arte	1.7
que arte	1.7
arte puro	2
puro arte	2
tiene arte	2
artistaza	2
artistazo	1.6
qué salero	2
salero	2
qué crackota	2
poderío	2
señorío	1.2
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
imbatible	1.2
imbatibl~	2
invencibl~	2
invicto	2
invicta	2
invictos	2
# events, achievements, life (positive)
victoria	1.5
victorias	2.2
victorios~	2.2
ganamos	1.4
ganaron	2.2
ganaste	2.2
hemos ganado	1.6
he ganado	1.4
han ganado	2.2
gané	2.2
ganamoooos	2.2
ganador	1.1
ganadora	1.1
ganadores	1
ganadoras	2.2
ganadoraza	2.2
triunfo	2.2
triunfos	2.2
triunf~	1.5
triunfazo	2.2
triunfador	2.2
triunfadora	2.2
campeón	1.6
campeones	1.6
campeona	1.6
campeonas	1.6
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
medalla de oro	1.5
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
remontada	1
remontadón	1.5
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
gol	0.6
gollll	2.2
doblete	1
triplete	2.2
hat trick	0.9
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
aprobé	1.7
he aprobado	1.8
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
éxito	1.5
exitos~	2
éxito rotundo	1.8
exitazo	1.8
exitazos	2
todo un éxito	1.8
un éxito	2
éxito total	1.8
logro	1.3
logros	1.3
gran logro	2
logrado	2
lo logré	2
lo logramos	2
lo lograron	2
lo lograste	2
lo logró	2
lo conseguimos	1.8
lo conseguí	1.8
lo conseguiste	2
lo hemos conseguido	2
lo he conseguido	2
conseguido	1.1
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
premio	1
premios	0.7
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
boda	0.5
bodas	1
bodorrio	2
bodón	2
nos casamos	1.4
se casan	0.6
me caso	2
recién casados	2
novios felices	2
luna de miel	2
pedida de mano	2
dijo que sí	2
dijo sí	2
ha nacido	1
nacimiento	1
bebé	0.4
bebés	1
bebé en camino	2
embarazada y feliz	2
voy a ser papá	2
voy a ser mamá	2
voy a ser tía	2
soy tía	2
soy mamá	2
soy papá	2
cumple	0.6
cumpleaños	0.7
cumpleañer~	2
cumpleañero	2
aniversario de bodas	2
fiesta	0.7
fiestota	2
fiestuki	2
fiestuqui	2
quinceañera	2
regalo	0.8
regalos	2
regalazo	1.6
regalito	1.1
regalitos	2
regalón	2
sorpresón	1.4
sorpresota	2
linda sorpresa	2
grata sorpresa	2
bonita sorpresa	2
qué sorpresa	2
que sorpresa	2
menuda sorpresa	2
gratamente sorprendid~	2
recuperad~	0.8
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
libertad	0.7
por fin libre	2
libres	1
justicia	1
se hizo justicia	2
hay justicia	2
justo y necesario	2
absuelt~	2
paz	0.8
alto el fuego	1
cese al fuego	1
acuerdo de paz	2
solidaridad	0.9
altruis~	2
empatía	2
humanidad	1
bondad	1.2
bondados~	2
héroe	1.2
héroes	2
heroína nacional	2
heroic~	2
heroico	1.1
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
progreso	0.7
prosperidad	2
prósper~	2
mejoría	2
mejorando	1
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
gran ejemplo	1.6
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
funciona perfecto	1.6
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
de maravilla	2.1
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
profesionalidad	1.2
profesionalismo	1.5
gran profesional	1.7
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
ganga	1
gangas	1.5
chollo	1.1
chollos	1.5
chollazo	1.5
ofertón	1.5
ofertones	1.5
oferta increíble	1.5
precio imbatible	1.5
baratísim~	0.8
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
ambientazo	1.6
qué ambiente	1
que ambiente	1
buen ambientazo	1.5
sitio encantador	1.5
lugar encantador	1.5
lugar mágico	1.5
lugar hermoso	1.5
lugar maravilloso	1.5
paraíso	1.3
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
solecito	1.1
día espectacular	1.5
mágico	1.5
mágica	1.5
mágicos	1.5
mágicas	1.5
magia	1.2
pura magia	1.5
fotón	1.5
fotaza	1.7
fotazo	1.5
linda foto	1.5
hermosa foto	1.5
bella foto	1.5
qué foto	0.9
buen hilo	1.5
gran hilo	1.5
hilazo	1.5
excelente hilo	1.5
buen artículo	1.3
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
capitulazo	1.7
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
un sol	1.6
es un sol	1.5
eres un sol	2
sois un sol	1.5
sos un sol	1.5
solazo de persona	1.5
amor de persona	1.5
es un amor	1.5
eres un amor	1.5
sos un amor	1.5
son un amor	1.5
qué amor	1.7
que amor	1.7
un amor	1.6
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
me has alegrado	1.9
vida mía	1.5
lo necesitaba	1.5
justo lo que necesitaba	1.5
justo lo que buscaba	1.5
lo que necesitaba	1.5
cayó de perlas	1.5
vino de perlas	1.5
como anillo al dedo	1.5
# praise: forms kept from unsafe stems
precioso	2
preciosa	2
preciosas	2
preciosos	2
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
horror	-1.5
horrores	-2.5
qué horror	-1.9
que horror	-1.9
horrend~	-2.5
horripilant~	-2.5
terrible	-1
terribles	-1
terriblemente	-2.5
pésim~	-2
pesim~	-2
pésimo	-2.5
pesimo	-2.5
espantos~	-2.5
espanto	-2.5
un espanto	-2.5
qué espanto	-2.5
que espanto	-2.5
asqueros~	-2
asquerosidad~	-2.5
asquerosidad	-2.5
asco	-1.9
qué asco	-2.1
que asco	-2.1
qué ascooo	-2.5
da asco	-2
dan asco	-2.1
me da asco	-2.1
me dan asco	-2.1
das asco	-2.2
me das asco	-2.5
dais asco	-2.2
me dais asco	-2.5
asco de	-2.5
asco de vida	-2.5
asco de país	-2.5
puto asco	-2.1
un asco	-2.5
vaya asco	-2
menudo asco	-2.5
asquead~	-2.5
asquiento	-2.5
asquito	-2.5
ascazo	-2.5
repugnant~	-2.5
repugnancia	-1.9
repulsiv~	-2.5
repulsión	-2.5
repelús	-2.5
repelent~	-2.5
repele	-2.5
nauseabund~	-2
náuseas	-1.5
náusea	-2.5
vomitiv~	-2.5
vómito	-2.5
vomitar	-1.5
vomito	-2.5
ganas de vomitar	-2.5
de vómito	-2.5
arcadas	-2.5
me da arcadas	-2.5
abominabl~	-2.5
aberrant~	-2.5
aberración	-1.9
atroz	-2.5
atroces	-2.5
atrocidad	-1.8
atrocidades	-2.5
monstruosidad	-2.5
deplorabl~	-2.5
lamentabl~	-2.5
lamentable	-1.9
lamentables	-2.5
lamentablemente	-1.2
patétic~	-1.9
patetic~	-1.9
patetismo	-2.5
penos~	-1.8
penoso	-2.5
penosa	-2.5
qué pena de	-2.5
nefast~	-2
infame	-1.8
infames	-2.5
infamia	-1.8
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
infumable	-1.9
inmirabl~	-2.5
inescuchabl~	-2.5
despreciabl~	-2.5
detestabl~	-2.5
mezquin~	-2.5
miserabl~	-2.5
miserable	-1.8
ruindad	-2.5
sórdid~	-2.5
vergonzos~	-2
vergüenza	-1.6
qué vergüenza	-1.8
que vergüenza	-1.8
que verguenza	-1.8
verguenza	-1.6
vergüenza ajena	-1.9
verguenza ajena	-1.9
vergüenza nacional	-2.5
una vergüenza	-2.5
vaya vergüenza	-2.5
menuda vergüenza	-2.5
da vergüenza	-2.5
dan vergüenza	-2.5
sinvergüenza	-2
sinvergüenzas	-2.1
sinverguenza	-2
sinverguenzas	-2.1
desvergonzad~	-2.5
poca vergüenza	-2
qué poca vergüenza	-2.5
que poca vergüenza	-2.5
no tienen vergüenza	-2
no tiene vergüenza	-2
escandalos~	-2.5
escándalo	-1.4
escándalos	-2.5
qué escándalo	-2.5
obscen~	-2.5
desastre	-1.9
desastres	-2.5
qué desastre	-2.5
que desastre	-2.5
un desastre	-2.5
desastros~	-2.5
catástrofe	-1.9
catástrofes	-2.5
catastrófic~	-2.5
catastrofe	-1.9
tragedia	-1.8
tragedias	-2.5
trágic~	-1.8
qué tragedia	-2.5
mierda	-1.7
mierdas	-1.6
mierdaaa	-2.5
una mierda	-2
de mierda	-2.5
es una mierda	-2.5
son una mierda	-2.5
vaya mierda	-2.2
menuda mierda	-2.2
qué mierda	-2
que mierda	-2
una puta mierda	-2.5
puta mierda	-2.2
es una puta mierda	-2.5
mierdoso	-2.5
mierdón	-2.5
mierdaca	-2.5
mierdero	-2.5
mierder~	-2.5
hecho mierda	-2.5
hecha mierda	-2.5
vida de mierda	-2.5
país de mierda	-2.1
gobierno de mierda	-2.5
día de mierda	-2.4
gente de mierda	-2.5
basura	-1.9
una basura	-2.5
pura basura	-2.5
basuras	-2.5
qué basura	-2.5
que basura	-2.5
bazofia	-2.5
una bazofia	-2.5
bodrio	-1.8
bodrios	-2.5
un bodrio	-2.5
qué bodrio	-2.5
porquería	-2.5
porquerías	-2.5
una porquería	-2.5
que porquería	-2.5
qué porquería	-2.5
pura porquería	-2.5
cagada	-1.6
cagadas	-2.5
qué cagada	-2.5
que cagada	-2.5
la cagaron	-2.5
la cagó	-2.5
la cagaste	-1.4
la has cagado	-2.5
la han cagado	-2.5
cagarla	-1.4
la cagué	-1.5
la he cagado	-1.6
la cagamos	-2.5
truño	-1.8
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
cutre	-1.5
cutres	-1.5
cutrez	-1.6
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
hortera	-1.3
horterada	-2.5
casposo	-2.5
casposa	-2.5
casposos	-2.5
caspa	-1
rancio	-2.5
rancia	-2.5
rancios	-2.5
ranciedad	-2.5
malo	-1.3
mala	-1.2
malos	-1.2
malas	-1.2
malísim~	-2
malisimo	-2
malisima	-2
muy malo	-2
muy mala	-2
muy mal	-1.8
re malo	-2
re mala	-2
bien malo	-2
mal	-1
mal mal	-2
fatal	-1.9
fatales	-1.5
fatal todo	-2
fatalísim~	-2
fatídic~	-2
feo	-1.3
fea	-1.3
feos	-1.2
feas	-1.2
feísim~	-1.8
feísimo	-2
feisimo	-2
fealdad	-2
qué feo	-1.4
que feo	-1.4
qué fea	-2
que fea	-2
horripilante	-2
decepcionant~	-2
mediocr~	-2
mediocridad	-1.7
ridícul~	-1.6
ridicul~	-1.6
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
bochorno	-1.4
bochornos~	-1.9
qué bochorno	-2
que bochorno	-2
grotesc~	-2
absurd~	-1.3
absurdo	-1
absurda	-1
cringe	-2
qué cringe	-2
que cringe	-2
me da cringe	-2
da cringe	-1.5
cringead~	-2
grima	-2
me da grima	-2
da grima	-1.5
qué grima	-2
dentera	-2
repelente	-1.6
aburrid~	-1.6
aburridísim~	-1.8
aburrimiento	-1.6
qué aburrimiento	-1.7
que aburrido	-2
qué aburrido	-2
aburre	-1.5
me aburre	-1.6
me aburro	-1.5
me aburrí	-2
me aburren	-2
aburren	-2
tedios~	-1.6
tedio	-1.5
soporífer~	-2
sopor	-2
plomazo	-2
tostón	-1.6
tostonazo	-1.8
coñazo	-1.9
qué coñazo	-2
que coñazo	-2
un coñazo	-2
es un coñazo	-2
rollazo	-1.5
qué rollo	-1.2
un embole	-2
embole	-2
qué embole	-2
que embole	-2
paja mental	-2
qué paja	-1
que paja	-1
me da paja	-2
bodrioso	-2
infantiloide	-2
insípid~	-2
soso	-1.3
sosa	-1.2
insuls~	-2
molesto	-2
molesta	-2
molestísim~	-2
molestia	-1
molestias	-1
irritant~	-2
fastidios~	-2
fastidio	-1.6
qué fastidio	-2
que fastidio	-2
fastidia	-1.5
fastidian	-2
me fastidia	-1.7
cansin~	-1.6
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
inept~	-1.8
ineptitud	-1.8
incompetent~	-1.9
incompetencia	-1.8
inútil	-1.7
inútiles	-1.9
inutil	-1.7
inutilidad	-2
superficialidad	-2
hipócrit~	-1.9
hipocrit~	-1.9
hipócrita	-1.8
hipócritas	-2
hipocresía	-1.8
qué hipocresía	-2
cuánta hipocresía	-2
falso	-1
falsedad	-1.7
falsísim~	-2
mentira	-1.4
mentiras	-1.6
mentiros~	-2
mentiroso	-1.9
mentirosa	-1.9
mentirosos	-1.9
miente	-1.5
mienten	-1.6
mentir	-2
mintiendo	-1.6
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
injusticia	-1.8
injusticias	-2
injusto	-2
injusta	-2
qué injusticia	-2
que injusticia	-2
qué injusto	-2
que injusto	-2
cruel	-1.7
crueles	-1.7
crueldad	-1.8
malvad~	-1.4
maldad	-2
malicios~	-2
despiadad~	-2
perversos	-2
perverso	-2
perversa	-2
egoíst~	-2
egoist~	-2
egoísta	-1.6
egoístas	-1.7
egoísmo	-1.5
arrogant~	-2
arrogancia	-2
soberbia	-1.3
soberbio	1.2
prepotent~	-1.7
prepotencia	-1.7
chulería	-1.4
chulesc~	-2
engreíd~	-2
presumid~	-2
presuntuos~	-2
maleducad~	-1.8
mal educad~	-2
mala educación	-1.6
grosero	-2
grosera	-2
grosería	-2
groserías	-2
irrespetuos~	-2
falta de respeto	-1.8
faltas de respeto	-2
faltan al respeto	-2
sin respeto	-2
cero respeto	-2
ingrat~	-2
desagradecid~	-1.6
malagradecid~	-2
desagradabl~	-2
sucio	-1.1
sucia	-1
sucios	-1.1
sucias	-2
suciedad	-1.3
guarro	-2
guarra	-2
guarros	-2
guarrada	-1.5
cochin~	-2
cochinada	-1.5
marrano	-2
marranada	-2
apest~	-2
apesta	-1.7
apestan	-1.7
apestoso	-2
apestosa	-2
hedor	-2
peste a	-2
maloliente	-2
podrid~	-1.5
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
inmoral	-1.7
inmorales	-2
indecent~	-2
indecencia	-1.8
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
salvajada	-1.5
salvajadas	-2
brutalidad policial	-2
sin escrúpulos	-2
sin corazón	-2
sin alma	-2
sin vergüenza	-1.8
sin sentido	-1.3
no tiene sentido	-1.4
sinsentido	-1.4
sinsentidos	-2
tóxic~	-1.5
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
gente tóxica	-1.8
gente falsa	-1.9
amistad falsa	-2
molestos	-2
molestas	-2
# hate, anger, annoyance
odio	-1.8
odia	-2.5
odian	-2.5
odiamos	-2.5
odiar	-1.6
odiad~	-2.5
odiarte	-2.5
odiador~	-2.5
odié	-2.5
odios~	-2.5
te odio	-1.7
los odio	-1.9
las odio	-2.5
lo odio	-1.9
la odio	-1.9
os odio	-1.7
me odio	-1.8
odio a todos	-2.5
odio todo	-2.5
odio mi vida	-2.5
odio los lunes	-2
odio a la gente	-2
odio que	-1.8
odio cuando	-1.7
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
me revienta	-1.8
me revientan	-2.5
no soporto	-1.9
no lo soporto	-1.9
no la soporto	-1.9
no los soporto	-1.9
no te soporto	-2.5
no os soporto	-2.5
no aguanto	-1.7
no aguanto más	-2
no lo aguanto	-1.8
no la aguanto	-1.8
no los aguanto	-2.5
ya no aguanto	-2.5
no puedo más	-2
ya no puedo más	-2.5
no doy más	-2.5
no me la banco	-2.5
no lo banco	-2.5
no te banco	-2.5
no los banco	-2.5
no me banco	-2.5
rabia	-2.5
qué rabia	-1.9
que rabia	-1.9
me da rabia	-1.9
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
enojo	-1.4
enojad~	-1.6
enojadísim~	-2.5
enoja	-2.5
enojar	-2.5
me enoja	-1.6
me enojan	-2.5
enfado	-2.5
enfadad~	-2.5
enfadadísim~	-2.5
me enfada	-1.7
cabread~	-1.8
cabreo	-1.6
cabreadísim~	-2.5
cabreadísima	-2.5
me cabrea	-1.9
me cabrean	-1.9
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
bronca	-1.2
broncas	-1.2
qué bronca	-2.5
que bronca	-2.5
me da bronca	-2.5
da bronca	-2.5
indignad~	-2.5
indignación	-1.7
me indigna	-2.5
indignadísim~	-2.5
irritad~	-2.5
me irrita	-1.7
me irritan	-2.5
crispad~	-2.5
crispación	-2.5
me crispa	-2.5
exasper~	-2.5
exasperant~	-2.5
harto	-2.5
harta	-1.7
hartos	-1.6
hartas	-1.6
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
hasta los huevos	-2.1
hasta los cojones	-2.2
hasta el coño	-2.1
hasta las pelotas	-2.5
hasta la polla	-2.1
hasta las narices	-1.9
hasta el moño	-1.8
hasta la coronilla	-2.5
hasta el gorro	-2.5
hasta la madre	-1.9
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
tocar los cojones	-1.9
toca los cojones	-2.5
tocar los huevos	-2.5
me toca los huevos	-2.5
me toca los cojones	-2.5
manda huevos	-1.5
manda cojones	-1.7
tócate los cojones	-2.5
tocate los cojones	-2.5
tócate los huevos	-2.5
tócate las narices	-2.5
hay que joderse	-1.6
que se joda	-2.5
que se jodan	-1.9
qué coraje	-2.5
que coraje	-2.5
me da coraje	-1.8
me encabrona	-2.5
me encabronan	-2.5
me caga	-2.5
me cagan	-2.5
me cagas	-2.5
caga la madre	-2.5
me cae mal	-1.6
me caen mal	-1.6
me cae gordo	-2.5
me cae fatal	-2.5
me caen gordos	-2.5
cae mal	-2.5
mal rollo	-1.7
qué mal rollo	-2.5
que mal rollo	-2.5
malrollo	-2.5
mala onda	-1.7
qué mala onda	-2.5
que mala onda	-2.5
mala vibra	-1.6
malas vibras	-2.5
mala hostia	-1.5
de mala hostia	-2.5
de mala leche	-1.8
mal humor	-1.7
de mal humor	-2.5
malhumor	-2.5
malhumorad~	-2.5
estoy de malas	-2.5
de malas	-2.5
de los nervios	-1.5
me saca de quicio	-2
me sacan de quicio	-2.5
sacar de quicio	-2.5
me pone enferma	-2.5
me pone enfermo	-2.5
me hierve la sangre	-2.1
hierve la sangre	-2.5
me hierve	-2.5
me tiene cansada	-2.5
me cansé	-2.5
me cansa	-2.5
me cansan	-2.5
estoy cansado de	-2.5
estoy cansada de	-2.5
ya cansa	-1.6
cansa ya	-2.5
ya está bien	-2.5
ya basta	-1.5
basta ya	-1.5
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
me jode	-1.9
me jode mucho	-2.5
me joden	-2.5
joden	-2.5
jodido	-1.5
jodida	-2.5
jodidos	-1.4
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
maldición	-1.3
malditasea	-2.5
joderrr	-2.5
uf	-0.7
uff	-0.7
ufff	-0.8
uffff	-0.6
puf	-1
puff	-1
pufff	-1.1
buf	-0.8
buff	-0.8
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
meh	-0.9
pff	-1.1
pfff	-1.1
pfft	-1.3
decepción	-1.9
decepciones	-1.3
qué decepción	-2.1
que decepción	-2.1
que decepcion	-2.1
menuda decepción	-1.3
vaya decepción	-1.3
decepcionad~	-1.8
decepcionadísim~	-1.3
me decepciona	-1.9
me decepcionó	-1.3
me decepcionan	-1.3
desilusión	-1.8
desilusion~	-1.7
desilusionad~	-1.3
qué desilusión	-1.3
desencant~	-1.3
desencanto	-1.3
chasco	-1.4
menudo chasco	-1.3
vaya chasco	-1.3
qué lástima	-1.5
que lástima	-1.5
que lastima	-1.5
una lástima	-1.5
lástima	-1.3
lastima	-1.3
es una lástima	-1.3
da lástima	-1.3
qué pena	-1.3
que pena	-1.3
una pena	-1.6
es una pena	-1.3
da pena	-1.7
me da pena	-1.6
me da mucha pena	-1.3
dan pena	-1.3
das pena	-1.3
dais pena	-1.3
pena ajena	-1.3
qué penita	-1.2
vaya pena	-1.3
de pena	-1.6
desgraciadamente	-1.3
por desgracia	-1.2
desafortunadamente	-1.2
desafortunad~	-1.3
tristemente	-1.4
infelizmente	-1.3
lamento	-1.1
lamento mucho	-1.3
lamentar	-1.3
lamentamos	-1.3
lo lamento	-1.1
lo siento	-0.7
lo siento mucho	-1
lo siento muchísimo	-1.3
cuánto lo siento	-1.3
cuanto lo siento	-1.3
siento mucho	-0.9
profundo pesar	-1.3
remordimient~	-1.3
arrepentid~	-1.3
me arrepiento	-1.4
arrepentimiento	-1.3
disgustad~	-1.3
disgusto	-1.3
menudo disgusto	-1.3
descontent~	-1.3
insatisfech~	-1.3
insatisfacción	-1.3
malestar	-1.3
frustrad~	-1.7
frustración	-1.7
frustra	-1.3
me frustra	-1.3
qué frustración	-1.3
que frustración	-1.3
queja	-1
quejas	-1
me quejo	-0.9
se quejan	-1.3
quejarse	-0.9
quejic~	-1.3
quejica	-1.3
quejicas	-1.3
reproch~	-1.3
reproche	-1.3
criticón	-1.3
criticona	-1.3
no me gusta	-1.7
no me gustan	-1.7
no me gustó	-1.4
no me gustaron	-1.3
no me gustó nada	-1.3
no me gusta nada	-2
no me mola	-1.6
no mola	-1.3
no mola nada	-1.3
no me convence	-1.3
no me convencen	-1.3
no me convenció	-1.3
no me ha gustado	-1.8
no recomiendo	-1.6
no lo recomiendo	-1.7
no la recomiendo	-1.3
no recomendable	-1.3
nada recomendable	-1.3
poco recomendable	-1.3
evítenlo	-1.3
evitad	-1.3
evítalo	-1.3
ni se os ocurra	-1.4
ni se te ocurra	-1.3
ni se les ocurra	-1.3
ni loco	-1.3
ni loca	-1.3
ni en pedo	-1.3
ni de coña	-0.8
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
barbaridad	-0.9
barbaridades	-1.2
vaya tela	-1.2
menuda tela	-1.3
tela marinera	-1.1
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
caradura	-1.8
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
qué carajo	-1.1
que carajo	-1.1
qué carajos	-1.3
que carajos	-1.3
qué cojones	-1.2
que cojones	-1.2
qué coño	-1.2
que coño	-1.2
qué mierdas	-1.3
qué demonios	-0.8
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
de chiste	-1.1
parece broma	-1.3
parece un chiste	-1.3
de traca	-1.3
de juzgado de guardia	-1.3
es para llorar	-1.3
para llorar	-1.3
pa llorar	-1.3
manda narices	-1.3
clama al cielo	-1.3
no hay derecho	-1.9
no puede ser	-0.9
no puede ser verdad	-1.3
nooo	-1.1
noooo	-1.2
nooooo	-0.6
noooooo	-0.6
qué mal	-1.6
que mal	-1.6
qué mal todo	-1.3
qué malo	-1.2
que malo	-1.2
qué mala	-1.2
que mala	-1.2
qué mala suerte	-1.5
que mala suerte	-1.5
mala suerte	-1.5
malasuerte	-1.3
mala pata	-1.5
gafe	-1.2
gafad~	-1.3
qué salado	-1.3
mufa	-1.3
yeta	-1.3
qué yeta	-1.3
ñeta	-1.3
chale	-0.6
carajo	-0.9
joder	-1
joderr	-0.6
coño	-0.8
coñooo	-0.6
hostias	-0.6
ostia puta	-1.3
hostia puta	-1.3
puta vida	-1.4
puta bida	-1.3
perra vida	-1.3
qué desgracia	-1.3
que desgracia	-1.3
desgracia	-1.7
desgracias	-1.3
sería una pena	-1.3
# sadness, grief, fear, stress, illness
triste	-1.7
tristes	-1.6
tristeza	-1.7
tristezas	-2
tristísim~	-2
qué triste	-1.8
que triste	-1.8
qué tristeza	-1.9
que tristeza	-1.9
muy triste	-2
tan triste	-2
me pone triste	-1.9
me pone muy triste	-2
me da tristeza	-2
me entristece	-2
entristec~	-2
estoy triste	-2
bajón	-1.6
qué bajón	-2
que bajón	-2
menudo bajón	-2
bajonead~	-2
un bajón	-2
me da bajón	-2
de bajón	-2
bajonazo	-2
deprimid~	-2
depresión	-1.9
depresiv~	-2
depre	-1.6
me deprime	-1.8
me deprimo	-2
me deprimí	-2
desanimad~	-1.6
desánimo	-1.5
desmotivad~	-1.6
desmoralizad~	-2
melancolía	-2
soledad	-1.3
me siento mal	-1.7
me siento fatal	-1.9
me siento horrible	-2
me siento una mierda	-2
me siento como mierda	-2
infeliz	-2
infelices	-2
infelicidad	-2
desdicha	-2
desdichad~	-2
lloro	-1.1
llorando	-1.1
llorar	-1.1
lloré	-1.1
llorado	-1.1
lloran	-1.1
llorones	-2
llanto	-2
llantos	-2
ganas de llorar	-1.9
me hace llorar	-1.2
estoy llorando	-2
quiero llorar	-1.8
lágrimas	-0.8
lágrima	-2
desesperad~	-1.6
desesperación	-1.7
desespera	-2
desesperanza	-2
sin esperanza	-1.7
angustia	-1.6
angustias	-2
angustiad~	-2
congoja	-2
dolor	-1.2
dolores	-1.3
doloros~	-1.5
dolorosísim~	-2
qué dolor	-1.7
que dolor	-1.7
cuánto dolor	-2
me duele	-1.5
me duele mucho	-2
me duele el alma	-2
duele	-1.4
duelen	-2
me duelen	-1.5
nos duele	-2
dolid~	-1.5
sufro	-1.4
sufre	-1.4
sufren	-1.4
sufrir	-2
sufriendo	-2
sufrí	-2
sufrid~	-2
sufrimiento	-1.6
sufrimos	-2
sufrimientos	-2
corazón roto	-1.8
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
destrozad~	-1.6
estoy destrozad~	-2
devastad~	-1.6
devastador	-2
devastadora	-2
hecho polvo	-1.7
hecha polvo	-1.7
hundid~	-1.5
abatid~	-1.6
abatimiento	-2
desolad~	-1.7
desolación	-2
consternad~	-2
consternación	-2
conmocionad~	-2
luto	-2
de luto	-2
duelo nacional	-2
pésame	-2
mi más sentido pésame	-1.3
mi pésame	-2
condolencias	-2
mis condolencias	-1.2
sentidas condolencias	-2
descanse en paz	-1.2
descansa en paz	-1.2
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
te extraño	-0.7
te extraño mucho	-2
te extraño tanto	-2
extraño a mi	-2
te extrañamos	-2
te echo de menos	-0.6
os echo de menos	-0.5
echo de menos	-1
echaremos de menos	-1.5
te echaremos de menos	-1.5
te extrañaremos	-2
añoro	-2
añoranza	-2
me haces falta	-1
me hace falta	-1
quiero morir	-1.5
quiero morirme	-1.8
me quiero morir	-1.8
me quiero matar	-1.8
me mato	-1.2
me pego un tiro	-2
me corto las venas	-2
me quiero pegar un	-2
no quiero vivir	-2
no quiero seguir viviendo	-2
ganas de morir	-2
ganas de morirme	-2
peor	-1.3
peores	-1.4
el peor	-1.9
la peor	-1.9
lo peor	-1.8
los peores	-1.9
las peores	-2
peor imposible	-2
de mal en peor	-2.1
cada vez peor	-2
cada día peor	-2
va a peor	-1.7
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
miedo	-1
miedos	-2
qué miedo	-1.3
que miedo	-1.3
da miedo	-1.1
me da miedo	-1.3
me dan miedo	-1.3
tengo miedo	-2
mucho miedo	-2
muerta de miedo	-2
muerto de miedo	-2
cagado de miedo	-2
cagada de miedo	-2
acojonad~	-2
acojona	-1.3
acojone	-2
me cago de miedo	-2
cagazo	-2
qué cagazo	-2
terror	-0.9
terrores	-1
terrorífic~	-2
aterrad~	-2
aterrador	-2
aterradora	-2
aterra	-2
me aterra	-2
aterrorizad~	-2
pánico	-1.2
ataque de pánico	-2
ataques de pánico	-2
pavor	-2
espantad~	-2
asustad~	-2
me asusta	-1.3
me asusté	-2
asusta	-2
susto	-1
menudo susto	-2
qué susto	-2
que susto	-2
vaya susto	-2
sustos	-2
temor	-2
temores	-2
ansiedad	-1.5
ataque de ansiedad	-2
ataques de ansiedad	-2
qué ansiedad	-2
me da ansiedad	-2
estrés	-1.4
estres	-1.4
estresad~	-1.7
estresadísim~	-2
estresa	-2
me estresa	-1.6
qué estrés	-1.5
que estrés	-1.5
agobio	-1.6
agobios	-1.5
agobiad~	-1.7
agobiadísim~	-2
me agobia	-1.6
me agobio	-1.6
qué agobio	-1.7
que agobio	-1.7
saturad~	-1.1
sobrepasad~	-2
abrumad~	-2
preocupad~	-1
preocupación	-2
preocupaciones	-2
me preocupa	-1.1
me preocupan	-2
nos preocupa	-2
preocupa	-2
preocupan	-2
pesadilla	-1.5
pesadillas	-1.5
una pesadilla	-2
qué pesadilla	-2
infierno	-1.6
un infierno	-2
infernal	-2
infernales	-2
tortura	-1.6
torturas	-2
torturad~	-2
calvario	-1.6
un calvario	-2
vía crucis	-2
viacrucis	-2
suplicio	-1.6
martirio	-2
agonía	-2
trauma	-1.2
traumas	-2
traumad~	-2
traumatizad~	-2
traumátic~	-2
shockead~	-2
en shock	-2
cansancio	-1.3
agotad~	-0.8
agotadísim~	-2
agotador	-2
agotadora	-2
agotamiento	-2
reventad~	-1.3
reventada	-2
reventado	-2
estoy reventado	-2
estoy muerta	-2
estoy muerto	-2
muerto en vida	-2
hecho mierda hoy	-2
estoy fundida	-2
insomnio	-1.6
no puedo dormir	-1.6
no pude dormir	-2
no dormí nada	-2
sin dormir	-1.2
dormí mal	-2
dormí fatal	-2
dormí pésimo	-2
fiebre	-1.2
tengo fiebre	-2
gripe	-1.3
resfriado	-1
resfriada	-1
resfri~	-2
me duele la cabeza	-1.5
dolor de cabeza	-1.5
me duele todo	-1.7
jaqueca	-1.4
migraña	-1.4
migrañas	-2
dolor de muelas	-1.6
dolor de panza	-2
dolor de estómago	-2
cólicos	-2
enfermo	-1.5
enferma	-1.5
enfermos	-1.5
enfermedad	-0.9
enfermedades	-0.9
enfermar	-2
me enfermé	-2
cáncer	-0.9
cancer	-0.9
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
lesión	-1.3
lesiones	-1
lesionad~	-1.3
se lesionó	-2
se lesiona	-2
contagios	-2
contagiad~	-2
contagi~	-2
positivo en covid	-2
di positivo	-2
pandemia	-2
epidemia	-1
herid~	-1.2
heridas	-2
herida	-2
heridos	-2
herido	-2
víctim~	-2
víctimas	-1.5
víctima	-1.1
victimas	-1.5
# insults, hostility, swearing
hijo de puta	-2.1
hijos de puta	-2.3
hija de puta	-3
hijas de puta	-3
hijo de la chingada	-3
hijos de la chingada	-3
hijueputa	-3
hijueputas	-3
jueputa	-3
hijoeputa	-3
hijoputa	-2
hijosdeputa	-3
hijoputas	-3
hdp	-1.9
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
cabrón	-1.6
cabrones	-1.9
cabrona	-3
cabron	-1.6
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
ratas	-1.3
rata inmunda	-3
ratas inmundas	-3
sabandija	-2.4
sabandijas	-2.4
alimaña	-2.4
alimañas	-2.4
parásit~	-2.4
parásito	-2.4
parásitos	-2.4
escoria	-2.1
escorias	-3
sois escoria	-3
lacra	-1.5
lacras	-1.5
lacra social	-3
gentuza	-2.1
chusma	-1.8
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
gilipollas	-2
gilipoll~	-3
gilipollez	-1.8
gilipolleces	-1.8
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
imbécil	-2
imbéciles	-2.1
imbecil	-2
imbeciles	-2.1
imbecilidad	-2.4
idiot~	-2.4
idiota	-1.8
idiotas	-1.9
idiotez	-1.5
idioteces	-1.5
estúpid~	-1.8
estúpido	-2.4
estúpida	-2.4
estúpidos	-2.4
estupidez	-1.8
estupideces	-1.8
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
tontería	-1
tonterías	-1
tontaina	-2.4
bobo	-1
boba	-1
bobos	-1
bobada	-1.5
bobadas	-1.1
retrasado	-3
retrasada	-3
retrasados	-3
subnormal	-2
subnormales	-2
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
ignorant~	-1.6
ignorante	-2.4
ignorantes	-2.4
ignorancia	-1.5
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
facha	-1.3
fachas	-1.5
fachita	-2.4
facherío	-2.4
fachosfera	-2.4
facho	-2.4
fachos	-2.4
fascista	-1.6
fascistas	-1.7
fascismo	-1.6
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
terrorista	-1.5
terroristas	-1.6
asesin~	-1.9
asesino	-2.4
asesina	-2.4
asesinos	-2.4
criminal	-1.4
criminales	-1.5
delincuent~	-2.4
delincuente	-1.4
delincuentes	-2.4
ladrón	-2.4
ladrones	-1.9
ladrona	-2.4
ladronzuelo	-2.4
chorizos	-1.6
mafios~	-2.4
mafioso	-2.4
mafiosos	-2.4
mafia	-1
mafias	-1.5
corrupt~	-1.9
corrupto	-1.5
corrupta	-1.5
corruptos	-2
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
traidor	-1.7
traidores	-1.7
traidora	-1.7
traidor a la patria	-3
vendepatria	-2.4
vendepatrias	-2.4
cobarde	-1.7
cobardes	-1.7
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
payasada	-1.4
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
machista	-1.4
machistas	-1.5
machismo	-1.4
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
racista	-1.6
racistas	-1.6
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
desgraciad~	-1.9
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
envidios~	-1.4
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
vete a la mierda	-2
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
que te den	-1.8
que os den	-1.7
que les den	-2.2
que les jodan	-3
que te jodan	-2
que te follen	-3
que os follen	-3
que os jodan	-3
que le den	-1.6
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
cállate	-1.3
callate	-1.3
cállate la boca	-2
callate la boca	-2
cállense	-1.2
callaos	-1.3
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
no sirves	-1.9
no sirves para nada	-3
no sirven para nada	-3
no sirve para nada	-1.9
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
no tienes ni idea	-1.6
no tienen ni idea	-1.7
ni puta idea	-1.2
no tenés idea	-1.2
no tiene ni idea	-1.6
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
muerto	-0.9
muerta	-2
muertos	-1.2
muertas	-2
muerte	-1.3
muertes	-1.5
murió	-1.3
murieron	-2
muere	-2
mueren	-2
morir	-2
fallec~	-2
falleció	-1.4
fallecid~	-1.4
fallecimiento	-1.4
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
matan	-1.3
matar	-1.1
mató	-2
mataron	-1.3
matanza	-2
masacre	-2
masacres	-2
masacrad~	-2
carnicería	-2
exterminio	-2
genocidio	-2
limpieza étnica	-2
holocausto	-2
guerra	-1.2
guerras	-2
bombardeo	-2
bombardeos	-2
bombardead~	-2
misiles	-0.8
atentado	-1.7
atentados	-1.8
ataque terrorista	-2
terrorismo	-1.6
tiroteo	-2
tiroteos	-2
balacera	-2
balaceras	-2
apuñalad~	-2
apuñalamiento	-2
agresión	-1.5
agresiones	-1.5
agredid~	-1.4
agredieron	-2
paliza	-2
palizas	-2
golpiza	-2
golpead~	-2
golpizas	-2
violencia	-1.7
violencias	-2
violencia machista	-2
violación	-1.8
violaciones	-2
violada	-2
violaron	-2
acoso	-1.5
acosador	-2
acosadores	-2
acosad~	-2
acoso escolar	-2
bullying	-1.4
abuso	-1.7
abusos	-1.8
abusó	-1.7
abusad~	-2
abuso de poder	-2
abuso sexual	-2
maltrato	-2
amenaza	-1
amenazas	-1.2
amenazad~	-2
chantaj~	-2
chantaje	-2
extorsi~	-2
extorsión	-2
secuestr~	-1.3
secuestro	-2
secuestrad~	-2
robo	-1.6
robos	-2
roban	-2
robar	-2
robaron	-2
me robaron	-1.8
robad~	-2
nos roban	-2
nos robaron	-2
atraco	-1.7
atracad~	-2
asaltad~	-2
asaltaron	-2
hurto	-2
estafa	-2
estafas	-2
estafad~	-2
estafaron	-2
me estafaron	-2
timo	-1.9
timos	-2
timad~	-2
fraude	-1.7
fraudes	-1.6
fraudulent~	-2
engaño	-1.6
engaños	-2
engañad~	-1.6
engañabobos	-2
traición	-1.6
traiciones	-2
traicionad~	-2
corrupción	-1.9
corruptela	-2
corruptelas	-2
soborno	-1.5
sobornos	-1.5
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
impunidad	-1.8
prevaricación	-2
prevaricador	-2
arrestad~	-0.8
preso	-0.8
encarcelad~	-2
cárcel	-0.8
discriminación	-2
discriminad~	-2
discrimina	-2
censura	-1.3
censurad~	-2
dictadura	-1.4
dictador	-1.5
dictadores	-2
tiranía	-2
tirano	-2
tiranos	-2
opresión	-2
opresor	-1.4
opresores	-2
represión	-1.5
represor	-2
represores	-2
esclavitud	-2
esclavos	-2
explotación laboral	-2
explotador	-2
crisis	-1.2
crisis económica	-2
recesión	-2
inflación	-0.8
desempleo	-1.1
desemplead~	-2
despedid~	-1
me despidieron	-2
despido	-1.2
despidos	-2
precariedad	-2
mal pagado	-2
mal pagados	-2
sueldo de mierda	-2
sueldos de mierda	-2
pobreza	-1.5
miseria	-1.5
hambruna	-2
hambre y miseria	-2
quiebra	-2
bancarrota	-2
ruina	-1.7
una ruina	-1.8
arruinad~	-2
arruinaron	-2
arruinó	-2
arruina	-2
arruinan	-2
arruinar	-2
destruy~	-2
destruyen	-2
destruyeron	-2
destruir	-1.1
destrucción	-2
destruid~	-1.4
desahucio	-1.6
desahucios	-1.6
desahuciad~	-2
desalojo	-2
deudas	-1
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
recortes	-1.3
recortes en sanidad	-2
despilfarr~	-2
despilfarro	-1.5
derroche	-2
contaminación	-2
contaminad~	-2
incendio	-1.1
incendios	-1.2
incendio forestal	-2
terremoto	-1
terremotos	-2
inundación	-1
inundaciones	-1
inundad~	-2
derrumbe	-2
derrumbad~	-2
deslave	-2
huracán	-0.6
tsunami	-2
sequía	-2
alerta roja	-2
colapso	-1.3
colapsad~	-2
colapsa	-2
accidente	-1.1
accidentes	-1.2
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
caos	-1.5
caótic~	-1.6
caos total	-2
desmadre	-2
quilombo	-1.2
qué quilombo	-2
que quilombo	-2
despelote	-2
desorden	-0.9
desbarajust~	-2
drama	-0.9
dramas	-1
dramátic~	-1
qué drama	-2
disturbios	-2
saqueos	-2
propaganda	-0.9
populist~	-2
populismo	-2
demagog~	-1.6
demagogia	-1.6
promesas incumplidas	-2
promesas vacías	-2
fake news	-2
bulos y mentiras	-2
desinformación	-2
manipulador	-2
manipuladores	-1.7
manipulación	-1.6
manipulad~	-2
calumni~	-2
calumnia	-2
difam~	-2
difamación	-2
linchamiento	-2
linchad~	-2
polarización tóxica	-2
dimisión	-0.7
dimisión ya	-1.2
dimita	-1.2
que dimita	-1.2
dimite	-0.7
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
despropósito	-1.6
despropósitos	-2
disparate	-1.5
disparates	-2
chapuza	-1.7
chapuzas	-1.6
chapucer~	-2
tropelía	-2
tropelías	-2
cacicada	-2
aberraciones	-2
a la deriva	-2
en decadencia	-2
decadent~	-2
decadencia	-1.5
tocar fondo	-2
tocamos fondo	-2
tocado fondo	-2
no tiene arreglo	-2
no tiene remedio	-2
sin remedio	-1.1
sin solución	-1.4
no hay futuro	-2
estamos jodidos	-2
estamos perdidos	-2
estamos fritos	-2
vamos mal	-1.5
vamos de culo	-2
vamos al hoyo	-2
al hoyo	-2
se va al carajo	-2
se fue al carajo	-2
todo mal	-1.7
todo fatal	-2
pobre país	-2
pobre españa	-2
pobre argentina	-2
pobre méxico	-2
pobrecit~	-0.9
pobrecito	-2
pobrecita	-2
pobrecitos	-2
pobre	-0.8
pobres	-0.9
pobre hombre	-2
pobre mujer	-2
pobre gente	-2
pobre animal	-2
maltrato animal	-2
abandonad~	-1.3
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
engañar	-1.5
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
no funcionan	-1.6
ya no funciona	-1.8
dejó de funcionar	-1.8
dejo de funcionar	-1.8
ha dejado de funcionar	-1.8
no anda	-1.8
no anda nada	-1.8
no anda más	-1.8
no jala	-1.8
no sirve	-1.6
no sirven	-1.6
no carga	-1.2
no me carga	-1.8
no me deja entrar	-1.8
no puedo entrar	-1.8
no me abre	-1.8
no abre	-1
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
va lento	-1.2
va lentísimo	-1.8
va fatal	-1.9
va como el culo	-1.8
va de culo	-1.8
anda como el orto	-1.8
anda pésimo	-1.8
anda mal	-1.8
anda horrible	-1.8
como el culo	-1.8
como el orto	-1.8
lentísim~	-1.4
lento	-0.9
lenta	-0.8
lentos	-0.8
lentitud	-1.8
errores	-0.9
error 404	-1.8
errores garrafales	-1.8
error garrafal	-1.8
fallo	-0.9
fallos	-1.1
falló	-0.9
fallan	-1.1
fallando	-1.1
avería	-1.2
averías	-1.2
averiad~	-1.8
roto	-0.9
se rompió	-1.8
se me rompió	-1.5
se ha roto	-1.8
defectuos~	-1.8
defectos	-0.8
defecto de fábrica	-1.8
dañad~	-1.8
daños	-0.8
mal diseñado	-1.8
mal hecho	-1.5
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
retraso	-1.2
retrasos	-1.3
con retraso	-1.8
llega tarde	-1.8
llegó tarde	-1
llegan tarde	-1.8
siempre tarde	-1.8
siempre llegan tarde	-1.8
demora	-1.8
demoras	-1.8
demorad~	-1.8
demorado	-0.8
cancelado	-1.2
cancelada	-0.8
cancelan	-1.8
cancelaron	-1.8
cancelación	-0.8
vuelo cancelado	-1.8
tren cancelado	-1.8
concierto cancelado	-1.8
aplazad~	-0.6
pospuest~	-0.8
huelga	-0.6
huelgas	-0.8
paro de transporte	-1.8
atasco	-1.2
atascos	-1.2
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
no contestan	-1.3
no responden	-1.3
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
pésimo servicio	-2.1
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
reclamación	-1
reclamaciones	-1.8
hoja de reclamaciones	-1.8
hojas de reclamaciones	-1.8
denunciaré	-1.8
voy a denunciar	-1.8
devuélvanme mi dinero	-1.8
devolvedme el dinero	-1.8
quiero mi dinero	-1.8
quiero la devolución	-1.8
tirar el dinero	-1.5
dinero tirado	-1.8
tirar dinero	-1.8
dinero perdido	-1.8
perder el tiempo	-1.4
pérdida de tiempo	-1.6
perdida de tiempo	-1.6
tiempo perdido	-1.3
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
muy caro	-1.2
sobrevalorad~	-1.3
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
no llegó	-0.7
no ha llegado	-1.8
no llega nunca	-1.8
no me ha llegado	-1.8
no me llegó	-1.8
desorganizad~	-1.3
desorganización	-1.3
mal organizado	-1.8
pésima organización	-1.8
descuidad~	-1.8
dejadez	-1.8
negligent~	-1.8
negligencia	-1.6
negligencias	-1.8
nunca más	-1
nunca mas	-1
nunca jamás	-1.8
jamás vuelvo	-1.8
no vuelvo	-1.3
no vuelvo más	-1.8
no volveré	-1
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
derrota	-1.2
derrotas	-1.8
derrotad~	-1.4
perdimos	-1.2
perdieron	-1
perdió	-1
perdí	-1
hemos perdido	-1.3
han perdido	-1.8
perdedor~	-1.8
goleados	-1.8
nos golearon	-1.8
goleada en contra	-1.8
eliminad~	-1
eliminados	-1.1
eliminación	-1.8
descenso	-0.9
descendimos	-1.8
descendid~	-1.8
descienden	-1.8
último puesto	-1.8
colistas	-1.8
destituid~	-0.6
expulsad~	-1
expulsión	-1
sancionad~	-0.7
sanción	-0.6
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
flojera	-0.9
qué flojera	-1.3
qué paja ir	-1.8
pereza	-0.9
qué pereza	-1.3
que pereza	-1.3
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
mala película	-1.6
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
telebasura	-1.9
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
victimismo	-1.3
victimist~	-1.8
victimista	-1.8
hacerse la víctima	-1.8
se hace la víctima	-1.8
de víctima	-1.8
postureo	-1
postureta	-1.8
poser	-1.8
falsedades	-1.8
envidia	-0.6
envidia cochina	-0.4
celos	-0.8
celoso	-1.8
celosa	-1.8
rencor	-1.4
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
cero ganas	-1.5
sin ganas	-1.5
no tengo ganas	-1.5
ninguna gana	-1.8
qué fiaca	-1.8
fiaca	-1.8
maldito lunes	-1.8
puto lunes	-1.7
lunes de mierda	-2
suspendí	-1.5
he suspendido	-1.8
me suspendieron el examen	-1.8
reprobé	-1.5
reprobad~	-1.8
me bocharon	-1.8
bochad~	-1.8
mala nota	-1.8
malas notas	-1.8
hace un frío	-1.8
frío que pela	-1.8
frío de mierda	-1.6
calor de mierda	-1.8
calor insoportable	-1.6
calor infernal	-1.6
calor horrible	-1.8
qué calor hace	-1.8
me muero de calor	-1.1
muerta de calor	-1.8
muerto de calor	-1.8
me muero de frío	-1.1
me cago de frío	-1.8
cagada de frío	-1.8
cagado de frío	-1.8
bochorno insoportable	-1
mosquitos de mierda	-1.8
mosquitos	-1
maldita lluvia	-1.8
asqueroso día	-1.8
mal día	-1.7
un mal día	-1.8
mala semana	-1.8
mala noche	-1.6
mala racha	-1.6
mal trago	-1.8
mal sabor de boca	-1.5
mal asunto	-1.2
malas noticias	-1.7
mala noticia	-1.7
mala idea	-1.3
mala decisión	-1.8
mal ejemplo	-1.4
mala persona	-1.8
malas personas	-1.8
mala gente	-1.8
mala madre	-1.8
mal padre	-1.8
mal amigo	-1.8
problemas	-0.9
problemón	-1.3
problemazo	-1.8
problemátic~	-1.2
lío	-1
lío gordo	-1.8
líos	-1
menudo lío	-1.8
qué lío	-1.8
menudo marrón	-1.8
vaya marrón	-1.8
embrollo	-1.8
peligro	-0.8
peligros~	-0.9
peligroso	-1.8
peligrosa	-1.8
difícil de aceptar	-1.8
durísim~	-1.8
duro golpe	-1.8
dura derrota	-1.8
imposible de ver	-1.8
por los suelos	-1.8
nada nuevo	-0.6
otra vez lo mismo	-1.2
siempre lo mismo	-1.1
lo mismo de siempre	-1
la misma mierda	-1.8
la misma historia	-1.8
más de lo mismo	-1
mas de lo mismo	-1
nada especial	-0.6
nada del otro mundo	-0.6
regulinchi	-0.6
regulero	-0.6
bah	-0.8
buah no	-1.8
psché	-0.6
pse	-0.6
pche	-0.6
bof	-0.6
ojalá fuera verdad	-1.8
no hay esperanza	-1.8
no hay manera	-1.4
todo perdido	-1.8
no queda nada	-1.8
dan ganas de llorar	-1.8
dan ganas de vomitar	-1.8
me rindo	-1
ya me cansé	-1.8
ya fue todo	-1.8
a la mierda	-1.7
a la mierda todo	-1.8
mandar a la mierda	-1.8
mandé a la mierda	-1.8
# repairs of forms removed as unsafe stems
sensacional	2.4
sensacionales	2.4
sos grande	2.4
eres grande	1.9
eres muy grande	2.4
# everyday troubles: sleep, work, school
ya no puedo	-1.5
no me aguanto	-1.5
no dormí	-1.2
no he dormido	-1.2
desvelad~	-1
madrugar	-1
madrugón	-1.2
me muero de sueño	-1.2
tengo sueño	-0.7
qué sueño	-0.7
que sueño tengo	-1
cansadísim~	-1.6
estoy cansad~	-1.4
estoy agotad~	-1.8
echo polvo	-1.4
molido	-1
sin fuerzas	-1.6
sin energía	-1.3
pocas ganas	-1.2
ningunas ganas	-1.5
qué palo	-1.2
peñazo	-1.7
examen	-0.4
exámenes	-0.6
parciales	-0.4
recuperaciones	-0.6
suspender	-1.2
suspendido	-1.2
suspenso	-1
reprobar	-1.3
me jalaron	-1.3
tengo que estudiar	-0.9
toca estudiar	-0.9
me toca estudiar	-0.9
tengo que trabajar	-0.8
toca trabajar	-0.8
toca currar	-0.9
vuelta a la rutina	-1
vuelta a la realidad	-1
se acabaron las vacaciones	-1.3
se acabó lo bueno	-1.3
fin de las vacaciones	-1
día horrible	-2.3
vaya día	-0.9
menudo día	-0.9
vaya semana	-0.8
mala leche	-1.3
malos rollos	-1.7
mal cuerpo	-1.5
mal momento	-1.2
malos momentos	-1.2
mala cara	-1
lo peor de	-1.6
mucho peor	-1.6
peor aún	-1.6
lo malo	-1
para mal	-1.2
se me cae el alma	-2
se me parte el alma	-2.1
se me parte el corazón	-2.1
se me rompe el corazón	-2.1
se me saltan las lágrimas	-1.2
voy a llorar	-1.4
me dan ganas de llorar	-1.9
me da penita	-1.3
me pongo triste	-1.8
me puse triste	-1.8
tristón	-1.4
tristona	-1.4
bajoncito	-1.2
rayada	-1.2
rayado	-1.1
rayadas	-1.2
me rayo	-1.3
comida de cabeza	-1.2
comerme la cabeza	-1.2
nervios	-0.8
nervioso	-0.8
nerviosa	-0.8
atacada	-0.9
me pone de los nervios	-2
me pone nervios~	-1.4
me pone enferm~	-1.7
me pone de mala	-1.7
me saca de mis casillas	-2
me toca los	-1.6
me tocan los	-1.6
me toca las	-1.3
tocar las narices	-1.6
me hincha	-1.6
me hinchan	-1.6
me tiene hart~	-1.9
me tienen hart~	-1.9
me tiene podrid~	-1.9
estoy hasta	-1.6
cansa mucho	-1.3
qué pesad~	-1.7
plasta	-1.5
plastas	-1.5
pelma	-1.5
pelmaz~	-1.6
agonías	-1.2
# health and weather
me dolía	-1.4
dolor de barriga	-1.5
dolor de espalda	-1.5
agujetas	-0.9
resaca	-1
resacón	-1.2
resfriad~	-1.4
resfrío	-1.3
constipad~	-1.3
catarro	-1.2
tos	-0.8
malit~	-1.3
enfermit~	-1.3
me he puesto mal~	-1.5
estoy malit~	-1.4
estoy enferm~	-1.5
ponerme mal~	-1.3
me encuentro mal	-1.6
me encuentro fatal	-1.9
vomité	-1.5
vomitando	-1.5
mareo	-1
mareada	-1.1
mareado	-1.1
alergia	-0.9
urgencias	-0.9
hospital	-0.7
dentista	-0.5
esguince	-1.3
rota	-0.9
se me ha roto	-1.5
se me cayó	-1.1
se me ha caído	-1.1
se me ha olvidado	-0.9
se me olvidó	-0.9
he perdido	-1.1
perdí el	-1.1
perdí mi	-1.2
me han robado	-1.8
qué frío	-0.9
qué calor	-0.9
insoportable	-1.9
me muero de hambre	-0.7
me aso	-0.9
me congelo	-0.9
tráfico	-0.5
tarde y mal	-1.5
llegué tarde	-1
retrasad~	-1.3
colas	-0.5
espera eterna	-1.2
# missing, loneliness, love troubles
le echo de menos	-0.9
la echo de menos	-0.9
lo echo de menos	-0.9
echaba de menos	-0.8
echaré de menos	-1
voy a echar de menos	-1
los extraño	-0.6
se extraña	-0.8
extrañar	-0.8
nostalgia	-0.7
morriña	-0.8
se echa de menos	-0.9
qué sola	-1.5
estoy sol~	-1.2
me siento sol~	-1.8
sin ti	-0.6
nadie me quiere	-1.9
nadie me	-1
no me quiere	-1.5
no me quieren	-1.5
no me habla	-1.3
no me hablas	-1.2
no me contesta	-1.3
no me contestas	-1.1
no me responde	-1.3
no contesta	-1.1
no responde	-1.1
me ignora	-1.4
me ignoran	-1.5
me dejó	-1.1
me ha dejado	-0.8
me dejaste	-1.2
me abandon~	-1.6
me falta	-0.8
me faltas	-0.9
faltan	-0.4
ojalá estuviera	-0.6
ojalá no	-0.9
ojalá pudiera	-0.5
decepcionante	-2
me decepcionas	-1.9
impotencia	-1.7
rabia me da	-1.9
coraje me da	-1.8
me da igual	-0.6
me importa una mierda	-1.5
me la suda	-1.1
me la pela	-1.1
me vale	-0.6
me da cosa	-0.8
cagad~	-0.9
remordimiento	-1.4
me da vergüenza	-1.3
jeta	-1
manipul~	-1.5
tongo	-1.7
qué robo	-1.8
injust~	-1.7
ha muerto	-1.4
fallece	-1.4
d e p	-1.2
dep	-1
paro	-0.8
fracas~	-1.6
# not liking, not working
no me gustaba	-1.3
no me apetece	-1.3
no me interesa	-1
no me interesan	-1
no me hace gracia	-1.4
no me hace ninguna gracia	-1.7
no tiene gracia	-1.4
no hace gracia	-1.3
no me parece bien	-1.5
no me parece justo	-1.6
no es justo	-1.7
no estoy bien	-1.7
no me encuentro bien	-1.6
no me siento bien	-1.6
no está bien	-1.3
no va bien	-1.4
no van bien	-1.4
no me va	-0.9
no va	-0.6
no vale la pena	-1.5
no merece la pena	-1.5
no vale nada	-1.7
no sirve de nada	-1.7
no tiene nombre	-1.7
no tiene perdón	-1.9
no tienes vergüenza	-2
no tengo dinero	-1.2
no tengo nada	-0.9
no tengo suerte	-1.5
no tengo tiempo	-1
no me da tiempo	-1.1
no me da la vida	-1.2
no me llega	-1
no me deja	-1.1
no me dejan	-1.3
no deja	-0.6
no dejan	-0.9
no me funciona	-1.6
no me va el	-1.3
no hay quien	-1.5
no hay forma	-1.3
no hay ganas	-1.2
no puedo con	-1
no puedo creer	-0.6
no puedo soportar	-1.8
no trago	-1.6
no quiero ir	-1
no quiero	-0.8
no quiero que	-0.9
no quiero más	-1.1
no quiero volver	-1
no quiero irme	-0.8
no me lo merezco	-1.2
no lo merec~	-1
no entiendo	-0.6
no entiendo cómo	-1
no entienden	-0.9
no es normal	-1.1
no es lo mismo	-0.6
no era necesario	-1
no hacía falta	-0.8
no respet~	-1.4
no saben	-0.8
no se puede	-0.9
no se puede ser	-1.7
no se entiende	-1
no vuelvo a	-1.2
no compr~	-0.6
tan mal	-1.6
me va mal	-1.6
me sienta mal	-1.4
me sabe mal	-1.2
huele mal	-1.3
pinta mal	-1.3
tiene mala pinta	-1.3
salió mal	-1.5
sale mal	-1.4
todo me sale mal	-1.9
va mal	-1.4
qué cruz	-1.4
qué putada	-1.8
putada	-1.8
qué faena	-1.4
faena	-0.9
jodo	-1
jode	-1.4
qué jodido	-1.5
me molesta	-1.7
me molestan	-1.7
me repatea	-1.8
me enfado	-1.5
preocupante	-1.4
tócate los	-1.5
tiene cojones	-1.5
tiene narices	-1.3
tiene tela	-1.1
hay que jorobarse	-1.3
hay que tener	-0.8
qué poca	-1.3
poco respeto	-1.6
falta de educación	-1.7
borde	-1
bordes	-1
en contra de	-0.7
ya vale	-1.2
ya está bien de	-1.5
para colmo	-1.3
encima	-0.6
y encima	-1
y para colmo	-1.4
por si fuera poco	-1
lo que faltaba	-1.3
lo que me faltaba	-1.4
solo me faltaba	-1.3
sólo faltaba	-1
los de siempre	-0.6
siempre igual	-1.1
para variar	-0.8
cómo no	-0.4
pa qué	-0.5
demasiado tarde	-1.1
demasiado car~	-1.2
carísim~	-1.3
muy cara	-1.1
qué caro	-1.2
clavada	-1.2
sin internet	-1.1
sin wifi	-1
sin luz	-1.1
sin agua	-0.9
sin batería	-1
sin datos	-0.9
sin dinero	-1.2
sin blanca	-1.2
sin pasta	-1
sin trabajo	-1.4
se cae	-0.8
se me cae	-0.8
se me va	-0.6
se va todo	-1
a tomar por saco	-1.7
me voy a morir	-1
mátame	-1
que alguien me mate	-1.6
tierra trágame	-1.2
# everyday pleasures
feliz verano	1.6
que pases un buen	1.5
que tengas un buen	1.5
que tengas buen	1.5
que tengáis	1
que disfrutéis	1.6
que lo pases bien	1.7
muchos ánimos	1.1
mucha mierda	0.6
a por ellos	1.2
a por todas	1.4
a por ello	1.2
vamos	0.6
vamoos	1
vamos que	0.7
ole ahí	1.8
gracias por	1.5
gracias guap~	1.9
un abrazo enorme	1.6
muac	1.3
muak	1.3
te queremos	1.9
guapetona	1.7
guapi	1.2
monada	1.8
cuco	0.9
lind~	1.6
hermos~	1.9
bell~	1.6
divin~	1.7
ricur~	1.6
rico rico	1.6
me alegro por ti	1.8
me alegra el día	2
moló	1.4
copad~	1.5
buenrollo	1.8
topísimo	1.6
qué grande eres	2.1
grandes	0.6
sois grandes	2
sois geniales	2.2
cada vez mejor	1.7
a mejor	0.9
me gusta tu	1.6
me gustaría	0.5
me pirra	1.7
me vuelve loc~	1.7
me pone feliz	1.9
emocionante	1.7
qué ganas de	1.1
tengo ganas	0.9
muero de ganas	1.2
ganas de verte	1.3
ganas de veros	1.3
deseando	1.1
estoy deseando	1.2
playa	0.6
playita	1
piscina	0.6
piscinita	0.9
sol	0.4
verano	0.4
fiestas	0.6
finde	0.6
viernes	0.4
cervecita	1
cervecitas	1
cañitas	1
vinito	0.9
cafecito	0.8
siesta	0.5
siestecita	0.9
pelis y manta	1.1
peli y manta	1.1
amiguit~	0.7
mi vida	0.7
mi niña	1
mi niño	1
cielo	0.5
máquina	1.2
artista	0.7
fenómeno	1.4
figura	0.8
mítico	1.1
me siento orgullos~	2
content~	1.7
alegr~	1.5
tengo suerte	1.5
te lo agradezco	1.6
disfrutar de	1.5
de tranquis	0.9
me troncho	1.2
me hace gracia	1.3
qué gracia	1.1
encantador~	1.9
achuchabl~	1.7
tiern~	1.3
dulce	0.8
valiente	1.3
valientes	1.3
inteligente	1.3
listo	0.5
trabajador	0.9
elegante	1.3
estupend~	1.9
maravill~	2.1
increibl~	1.4
ideal	1.6
ideales	1.4
excelente	2
muy buen~	1.7
gran momento	1.6
grandes momentos	1.6
buenos momentos	1.6
buen rato	1.5
buenos ratos	1.5
buena compañía	1.6
mejor compañía	1.8
gran amig~	1.7
ganar	0.6
aprobado	1.2
aprobada	1.2
recomend~	1.2
recomendable	1.6
imprescindible	1.5
pelicula buenísima	2
libro buenísimo	2
cuerpazo	1.8
va bien	1
va todo bien	1.2
no pasa nada	0.5
no hay mal que por bien no venga	0.7
me apunto	1.1
apuntad~	0.5
cuenta conmigo	1.1
claro que sí	0.9
por supuesto	0.5
me animo	0.8
animad~	0.9
te apoyo	1.2
te animo	0.8
# everyday complaints, second part
vaya horror	-1.8
qué angustia	-1.7
angusti~	-1.6
qué duro	-1.3
duele mucho	-1.6
sufri~	-1.4
sufres	-1.4
llora	-1.1
lloras	-1.1
lloraba	-1.1
lloramos	-1.1
lloraré	-1.1
muermo	-1.5
sosos	-1.3
feo de cojones	-2
chung~	-1.5
odio a	-1.8
odias	-1.4
odiáis	-1.4
asc~ de vida	-2.1
asco de día	-2.1
asco de gente	-2.2
asqueada	-1.8
asqueado	-1.8
enfad~	-1.5
molest~	-1.3
indignante	-1.9
indigna	-1.6
culpa	-0.8
por culpa de	-1.3
por tu culpa	-1.3
culpable	-1
culpables	-1.1
problema	-0.9
error	-0.9
falla	-0.9
averiado	-1.2
averiada	-1.2
estrope~	-1.3
romper	-0.6
se rompe	-0.9
colgad~	-0.4
funciona mal	-1.6
funciona fatal	-1.9
reclamar	-0.8
denuncia	-0.8
denunciar	-0.9
multa	-0.9
impuestos	-0.6
me han echado	-1.2
deuda	-0.8
arruin~	-1.5
pobreta	-0.8
miserables	-1.9
hambre	-0.5
violad~	-1.6
golpe de estado	-1.2
populism~	-1.2
cínic~	-1.5
cinismo	-1.7
tont~	-1.2
tontera	-1
chorrada	-1.2
chorradas	-1.2
payas~	-1.4
capull~	-1.7
malnacid~	-2.1
rata	-1.2
fals~	-1.3
vaga	-1
vagas	-1
guarr~	-1.3
cerdo	-1.2
mierda de	-2
puto calor	-1.4
puto frío	-1.4
mi puta vida	-1.4
jodeeer	-1.2
joer	-0.7
jo	-0.6
jooo	-1
joo	-0.9
jolín	-0.7
jolines	-0.7
jopé	-0.9
hostia	-0.5
maldit~	-1.5
meter la pata	-1.2
metí la pata	-1.3
metedura de pata	-1.4
uff qué	-0.8
aish	-0.6
snif	-1.2
sniff	-1.2
buaa	-0.8
buaaa	-0.9
noo	-0.9
por qué a mí	-1.5
por qué me	-1
por que siempre	-0.8
por qué todo	-0.9
qué he hecho yo	-1.1
quién me manda	-1
y yo aquí	-0.7
y yo sin	-1
y yo trabajando	-1.1
y yo estudiando	-1.1
y yo en casa	-0.8
aquí estudiando	-0.7
aquí trabajando	-0.6
encerrad~	-0.9
castigad~	-0.9
olvidad~	-0.6
perdid~	-0.7
me perdí	-0.7
me he perdido	-0.8
me lo perdí	-0.9
me lo pierdo	-0.9
me lo he perdido	-1
nos perdimos	-0.8
perder	-0.8
expuls~	-0.8
árbitro	-0.5
vaya partido	-0.6
menudo partido	-0.4
vaya arbitraje	-1.4
cancel~	-1
agotadas	-0.7
entradas agotadas	-0.8
imposible	-0.9
es imposible	-1.1
difícil	-0.8
muy difícil	-1
complicad~	-0.8
duro	-0.6
muy duro	-1.1
condena	-1
sustazo	-1.1
sospech~	-0.8
dudas	-0.4
rumor	-0.4
enemig~	-1
pelea	-0.9
discutir	-0.8
discusión	-0.7
gritos	-0.9
gritar	-0.6
ruido	-0.9
ruidos	-0.9
obras a las	-0.9
mosquito	-0.8
cucaracha	-1.1
cucarachas	-1.2
bichos	-0.8
hormigas	-0.5
lunes	-0.4
rutina	-0.6
engordar	-0.7
dieta	-0.4
kilos	-0.4
granos	-0.7
canas	-0.5
vieja	-0.4
aguantar	-0.9
aguanta	-0.5
soportar	-1.1
quitan	-0.6
me quitan	-0.8
me obligan	-1.1
obligad~	-0.8
prohíben	-1
prohibir	-0.9
por obligación	-0.9
no me queda	-0.7
no me queda otra	-1
no queda	-0.6
no quedan	-0.7
no hay nada	-0.6
no hay nadie	-0.9
no hay	-0.5
no tengo	-0.6
no tiene	-0.4
no tienen	-0.6
no tenemos	-0.6
no puedo	-0.8
no puede	-0.7
no podemos	-0.7
no pude	-1
no pudo	-0.8
no he podido	-1.1
no podré	-1
no podía	-0.8
no consigo	-1
no lo consigo	-1.1
no encuentro	-0.8
no veo	-0.5
no me acuerdo	-0.5
no me sale	-1
no me salen	-1
no me hace caso	-1.3
no me hacen caso	-1.4
no hace caso	-0.9
no me escucha	-1.2
no me entiende	-1.1
no me entienden	-1.1
no me creo	-0.6
no me creen	-0.9
no me llama	-1
no me llaman	-1
no me avis~	-1
no me invit~	-1.2
no me sig~	-0.7
no me sigue	-0.7
no me siguen	-0.7
no estás	-0.7
no estás aquí	-0.9
no está aquí	-0.7
no voy	-0.4
no voy a poder	-1.2
no volver~	-0.9
no volverá	-0.9
nunca me	-0.9
jamás	-0.7
ya no	-0.7
ya no me	-0.8
ya no te	-0.7
ya no es	-0.8
ya no hay	-0.9
ya no quedan	-0.9
ya no está	-0.9
tampoco	-0.5
ni siquiera	-1
ni idea	-0.5
ni caso	-1.1
ni puto caso	-1.7
ni puta gracia	-1.8
ni un duro	-1.1
nada de nada	-0.9
nada me	-0.8
nada sale	-1.1
nadie	-0.4
sólo quiero	-0.4
quiero dormir	-0.7
quiero irme	-0.9
quiero irme a casa	-1.1
quiero volver	-0.4
me voy a la mierda	-1.6
iros a la	-1.8
dejadme	-0.9
déjame	-0.5
dejadme en paz	-1.6
déjame en paz	-1.6
cállese	-1.4
me largo	-0.6
hart~ de	-1.7
cansad~ de	-1.6
hasta aquí	-0.5
se acabó	-0.7
se acaba	-0.5
se termina	-0.5
adiós a	-0.5
despedida	-0.5
despedidas	-0.7
lejos	-0.4
tan lejos	-1
separad~	-0.6
distancia	-0.5
# warmth, second part
qué lindos	1.7
qué bella	1.8
qué hermosa	1.9
qué hermoso	1.9
qué preciosa	2
qué preciosidad	2.1
qué guapos	1.8
estás guapísima	2.1
estás preciosa	2.1
artazo	1.5
qué genial	2
qué envidia	0.6
envidia sana	0.9
qué buen	1.6
qué buenos	1.6
qué rica	1.6
qué delicia	1.9
qué dulce	1.5
qué tiern~	1.6
te amooo	2
te quierooo	2
te quieroo	2
os quierooo	2
love you	1.6
i love you	1.6
querid~	0.8
cosita	0.9
cosit~ bonit~	1.8
bonita mía	1.6
churri	1
peque	0.5
mejor amig~	1.4
mejores amig~	1.5
familia	0.5
mi familia	0.8
mis amigos	0.6
mis niñas	1
mis niños	1
mi gente	0.9
mi chico	0.8
mi chica	0.7
juntos	0.6
juntas	0.6
compartir	0.5
celebr~	1.1
brind~	0.9
sorpresa	0.8
sorpresita	0.9
mejorar	0.5
recuper~	0.4
avanzando	0.9
progresando	0.7
lograd~	1.2
meta	0.5
cumplir sueños	1.7
fe	0.6
mágic~	1.5
especial	0.9
especiales	0.9
único	0.7
única	0.7
inolvidable	1.8
inolvidables	1.8
épicas	1.3
histórico	0.5
interesante	1
interesantes	1
acierto	1.2
buenas ideas	1.3
idea genial	1.9
buen plan	1.3
plan perfecto	1.9
buen tiempo	1
gran tarde	1.5
tarde perfecta	1.9
día perfecto	2
noche perfecta	2
día genial	2
día maravilloso	2.1
día increíble	1.9
un buen día	1.3
recuerdos bonitos	1.6
noche de risas	1.6
cenita	0.8
comidita	0.7
paella	0.5
pizza	0.4
chocolate	0.5
helado	0.4
tarta	0.5
jamón	0.4
churros	0.6
tapas	0.5
tapeo	0.8
cerveza	0.4
copas	0.4
barbacoa	0.6
concierto	0.5
festival	0.4
viaje	0.4
viajar	0.5
viajecito	0.9
escapada	0.8
escapadita	1
bailar	0.6
bailando	0.7
cantar	0.4
cantando	0.5
reír	0.8
reírme	0.9
lo que me he reído	1.6
me he reído	1.4
cómo me reí	1.5
yea	0.9
bieen	1.5
bieeen	1.6
sii	0.7
vivaa	1.4
vivan	1
por fin en casa	1.3
en casita	0.8
casita	0.5
descansar	0.5
descansando	0.9
descanso	0.6
a descansar	0.7
camita	0.7
sofá	0.4
libre	0.5
días libres	0.9
día libre	0.9
apoyo	0.8
apoyar	0.6
gracias por la ayuda	1.8
gracias por vuestro	1.9
gracias por tu	1.7
gracias por el rt	1.5
gracias por la mención	1.5
gracias amor	1.9
gracias cariño	1.9
gracias bonita	1.9
gracias amig~	1.8
graciaas	1.6
graciaaas	1.7
thanks	1.2
de corazón	1.4
con todo mi amor	1.7
buenos diaas	1
buenas	0.4
buenas noches a tod~	1.1
buenos días a tod~	1.3
felizz	1.5
felis	1.2
ánimo guap~	1.4
tú puedes	1.3
todo saldrá bien	1.2
todo irá bien	1.1
seguro que sí	0.7
seguro que te	0.5
seguro que sale bien	1.2
confío	1
confío en	1
confianza	0.9
creo en ti	1.4
admir~	1.3
respeto	0.6
mis dieces	1.5
fan	0.6
fan de	0.8
favorit~	1.2
preferid~	1.1
mi favorit~	1.5
adicta	0.6
engancha	1
viciad~	0.6
qué vicio	0.9
brilla	0.9
brillar	0.9
lucir	0.4
guapísimos	1.9
estilazo	1.7
modelazo	1.6
lookazo	1.6
calidad	0.7
de calidad	1
calidad precio	1
barato	0.4
gratis	0.4
funciona bien	1.2
profesionales	0.5
recomendad~	0.9
os lo recomiendo	1.6
os recomiendo	1.3
te recomiendo	1.2
te lo recomiendo	1.4
de acuerdo	0.4
muy cierto	0.6
verdad verdadera	0.5
# third part: feelings, opinions, news, sport, screens
deplorable	-1.9
inadmisible	-1.9
inaceptable	-1.9
intolerable	-1.9
impresentable	-1.9
impresentables	-2
desagradable	-1.7
desagradables	-1.7
decadente	-1.5
mediocre	-1.6
mediocres	-1.7
insulso	-1.3
insufrible	-1.9
insoportables	-1.9
inaguantable	-1.9
cargante	-1.5
irritante	-1.7
repugnante	-2.1
indecente	-1.8
inhumano	-1.8
bestia	-0.6
salvaje	-0.5
burrada	-1
malgastar	-1.3
día perdido	-1.2
en vano	-1.1
inútilmente	-1.3
innecesari~	-1
incoherent~	-1.3
incoherencia	-1.3
contradicción	-0.8
irresponsable	-1.7
irresponsables	-1.8
irresponsabilidad	-1.7
negligente	-1.6
descuido	-0.9
vergonzosamente	-1.8
penosamente	-1.6
perdón	-0.5
disculpa	-0.4
disculpas	-0.4
me sabe fatal	-1.5
me siento culpable	-1.5
me siento mierda	-1.9
me siento vací~	-1.7
vacío	-0.9
vacía	-0.9
sin rumbo	-1.2
sin salida	-1.3
sin razón	-0.9
sin motivo	-0.9
sin avisar	-1
sin previo aviso	-1.1
sin educación	-1.5
sin duda el peor	-2
desesperante	-1.7
me desespera	-1.6
me desespero	-1.5
desganad~	-1.4
desgana	-1.4
apátic~	-1.3
apatía	-1.3
destrozar	-1.3
destroz~	-1.3
arrasad~	-0.9
desconsolad~	-1.7
traumatiz~	-1.3
paranoi~	-1
obsesion~	-0.6
celos~	-0.8
arrogan~	-1.5
creíd~	-1
chul~ de mierda	-1.9
chulo de	-0.6
pijo	-0.7
pija	-0.7
pijos	-0.7
pijas	-0.7
moralina	-1.1
censurar	-1.2
trampa	-1.2
trampas	-1.2
tramposo	-1.6
tramposos	-1.6
imputad~	-0.9
detenid~	-0.8
delito	-1
delitos	-1
crimen	-1.3
matando	-1.2
amenaz~	-1.1
acosador~	-1.2
acosan	-1.2
acosada	-1.2
acosado	-1.2
tormenta	-0.5
ola de calor	-0.8
virus	-0.7
enferm~	-1
operar	-0.4
me operan	-0.6
pastillas	-0.4
recaída	-1.1
contractura	-1.1
garganta	-0.5
afónic~	-1
mocos	-0.9
alérgic~	-0.7
picaduras	-1
quemad~	-0.7
quemadura	-0.9
me quemé	-1
me he quemado	-1
me corté	-0.8
me caí	-1.1
me he caído	-1.1
caíd~	-0.6
golpe	-0.6
golpes	-0.8
moratón	-0.9
moratones	-0.9
sangre	-0.6
sudor	-0.5
sudando	-0.6
sudar	-0.5
apestos~	-1.7
peste	-1.3
roñoso	-1
roñosa	-1
caducad~	-0.9
quemando	-0.4
hace frío	-0.5
hace calor	-0.4
demasiado calor	-1.1
calorazo	-0.9
calufa	-0.8
bochornazo	-1
chaparrón	-0.4
empapad~	-0.8
madrugón de	-1
despertador	-0.6
me han despertado	-0.9
no pegué ojo	-1.5
sin pegar ojo	-1.4
en vela	-0.9
mal dormido	-1.2
muert~ de sueño	-1.2
muert~ de cansancio	-1.4
muert~ de miedo	-1.1
muert~ de asco	-1.8
muert~ de frío	-1
muert~ de calor	-1
muert~ de hambre	-0.7
muertísim~	-1.2
sobad~	-0.5
petad~	-0.4
trabajando en domingo	-1
trabajar mañana	-0.8
mañana lunes	-0.9
mañana clase	-0.8
mañana examen	-0.9
mañana trabajo	-0.8
mañana a trabajar	-0.8
mañana madrugo	-1
mañana toca	-0.6
vuelta al trabajo	-0.9
vuelta al cole	-0.5
vuelta a clase	-0.7
selectividad	-0.5
tfg	-0.4
profesor de mierda	-2
me ha suspendido	-1.6
no he estudiado	-0.9
no me sé nada	-1.1
no sé nada	-0.6
no sé qué hacer	-1
no sé por qué	-0.6
no tengo ni idea	-0.7
me equivoqué	-0.9
me he equivocado	-1
equivocad~	-0.8
equivocación	-0.9
mal karma	-1.1
mal de ojo	-0.8
maleficio	-0.8
qué mala pata	-1.5
qué malos	-1.4
qué fuerte	-0.5
qué fuerte me parece	-0.8
qué vergüenza de país	-2.1
país de pandereta	-1.7
vaya país	-1.5
vaya gente	-1.3
vaya cara	-1.2
vaya panda	-1.4
panda de	-1.4
hatajo de	-1.6
atajo de	-1.4
cuadrilla de	-1
mucho ruido y pocas nueces	-1.1
de vergüenza	-1.9
da cosa	-0.6
de risa	-0.5
es un chiste	-1.2
de coña	-0.4
parece una broma	-0.9
parece mentira	-0.5
qué broma	-0.9
es de broma	-1
increíble que	-0.5
hay gente que	-0.8
la gente que	-0.7
esa gente que	-0.9
gente mala	-1.7
qué gente	-0.8
se creen	-1
te crees	-0.8
se cree	-0.8
quién te crees	-1.3
quién se cree	-1.3
de qué vas	-1.2
de qué van	-1.2
qué mierda es	-1.6
cómo se puede	-1.1
cómo puede ser	-0.9
cómo es posible	-1
es increíble que	-0.8
a ver cuándo	-0.5
ya podría	-0.6
podríais	-0.5
deberían	-0.6
debería	-0.4
deberíais	-0.6
tendrían que	-0.6
pierde	-0.5
pierden	-0.7
perdiendo	-0.8
descender	-0.8
dimitan	-1.2
dimitir	-0.8
vete ya	-1.5
villano	-0.6
tóxico	-1.5
spoiler	-0.9
spoilers	-0.9
me han hecho spoiler	-1.5
publicidad	-0.5
anuncios	-0.5
pestiño	-1.6
peliculas malas	-1.5
se fue	-0.6
se fueron	-0.5
te vas	-0.4
nos vemos	0.5
nos vemos mañana	0.5
nos veremos	0.5
# third part, warm
plenitud	1.2
motivad~	1.3
motivación	1.1
motiva	0.9
inspira	1.1
inspirad~	1.1
inspiración	1.1
positivo	0.9
positiva	0.9
positivos	0.7
pensamiento positivo	1.3
buena actitud	1.3
con energía	1.2
con ganas	1
con fuerza	0.9
con fuerzas	0.9
con ilusión	1.5
con alegría	1.6
con una sonrisa	1.6
de buen humor	1.7
buen humor	1.6
sentido del humor	1.1
gran ambiente	1.6
gran éxito	1.7
gran trabajazo	1.9
currazo	1
trabajazo	1.7
grandioso	1.9
enorme	0.6
inmens~	0.6
increíblemente	0.9
extraordinario	1.9
extraordinaria	1.9
excepcional	1.9
inigualable	1.8
incomparable	1.6
inmejorable	1.9
impecable	1.8
exquisito	1.8
elegantísim~	1.7
finísim~	1.1
cómodo	0.9
cómoda	0.9
acogedor	1.3
acogedora	1.3
agradable	1.5
agradables	1.4
agradabilísim~	1.8
simpatía	1.4
detallazo	1.7
detallista	1.2
detalle	0.4
buen detalle	1.4
qué detalle	1.3
gran detalle	1.5
buen gesto	1.4
gesto bonito	1.6
bonito detalle	1.6
noble	0.9
nobleza	1.2
leal	0.9
lealtad	1
humilde	1
grandeza	1.5
clase y elegancia	1.6
crac	1.2
bestial	1.3
fiera	1
heroína	0.9
invencible	1.2
imparable	1.2
líder	0.5
líderes	0.4
goleada	0.6
clasificad~	0.5
clasificados	0.9
oro	0.4
récord	0.6
orgullosa de ti	1.9
orgulloso de ti	1.9
visca	0.9
força	0.5
vamos chicos	1.1
vamooo	1.1
vamo arriba	1.1
amo a	1.5
amo a mi	1.6
amo mi	1.4
lo quiero	0.7
la quiero	0.9
quiero a	0.9
te quierooooo	2
te como	1
te como a besos	1.7
comerte a besos	1.6
un abrazo fuerte	1.5
abrazo fuerte	1.4
mimar	0.9
besarte	0.9
enamora	1.6
enamoras	1.6
enamoran	1.6
enamorando	1.5
romántic~	0.9
pareja perfecta	1.8
abuelita	0.5
perrito	0.7
gatito	0.7
cachorro	0.8
cachorrito	0.9
cachorritos	0.9
flores	0.6
primavera	0.5
arcoíris	0.8
amanecer	0.6
atardecer	0.7
estrellas	0.5
vistas	0.4
qué vistas	1.1
paradis~	1.3
paisaje	0.5
paisajes	0.6
naturaleza	0.4
verbena	0.6
feria	0.6
carnaval	0.5
navidad	0.5
reyes magos	0.6
fin de semana	0.4
ya es viernes	1.5
es viernes	1
juernes	1
puentazo	1.1
día de playa	1
de fiesta	0.8
de cañas	0.9
de cervezas	0.8
de compras	0.5
de cena	0.4
de concierto	0.8
de viaje	0.6
de risas	1.3
episodiazo	1.6
estreno	0.4
por fin estreno	1
cancionaza	1.6
qué canción	0.9
buena canción	1.3
buena música	1.3
musicón	1.5
gran libro	1.7
gran actor	1.5
gran actriz	1.5
gran concierto	1.8
gran entrevista	1.4
gran programa	1.4
gran temporada	1.5
gran fichaje	1.5
gran año	1.4
buen año	1.2
buena foto	1.4
gran foto	1.6
bonita foto	1.6
foto preciosa	1.9
precioso vídeo	1.9
me he enamorado	1.8
me lo comía	0.9
me la como	0.9
es amor	1.6
eres lo más	1.9
sois lo más	1.9
la hostia	1
la leche	0.7
la polla	0.6
la bomba	1.1
la monda	1.1
diamante	0.6
un regalo	1
una alegría	1.7
una suerte	1.5
lujo	0.9
un privilegio	1.6
privilegiad~	1.2
honor	1
honrad~	1
espero que	0.4
espero que te guste	1.2
espero que os guste	1.3
espero que estés bien	0.9
espero verte	0.9
espero veros	1
con vosotros	0.5
contigo	0.5
a tu lado	0.8
para siempre	0.6
por siempre	0.6
por muchos años más	1.5
por muchos más	1.3
que cumplas	1.2
muchos besos	1.4
miles de besos	1.5
un besito	1.3
bss	0.9
xoxo	1
mua	1.1
muaa	1.2
muaks	1.3
