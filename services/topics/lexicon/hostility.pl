chuj ci w dupę	3
giń	3
jesteś debilem	3
jesteś gównem	3
jesteś idiotką	3
jesteś idiotą	3
jesteś kretynem	3
jesteś kretynką	3
jesteś nikim	3
jesteś zerem	3
jesteś śmieciem	3
kurwa twoja mać	3
obyś zdechł	3
obyś zdechła	3
pierdol się	3
ty gnido	3
ty kurwo	3
ty śmieciu	3
wiem gdzie mieszkasz	3
zabij się	3
zabiję cię	3
zdechnij	3
ale ty jesteś głupi	2.6
brzydzę się tobą	2.6
całuj mnie w dupę	2.6
dopadniemy cię	2.6
jaki ty jesteś głupi	2.6
jesteś głupi	2.6
jesteś głupia	2.6
jesteś obrzydliwa	2.6
jesteś obrzydliwy	2.6
jesteś tępa	2.6
jesteś tępy	2.6
jesteś żałosna	2.6
jesteś żałosny	2.6
morda w kubeł	2.6
niedobrze mi na twój widok	2.6
oglądaj się za siebie	2.6
pocałuj mnie w dupę	2.6
przyjdziemy po ciebie	2.6
rzygać mi się chce przez ciebie	2.6
skurwiel~	2.6
skurwysyn~	2.6
spierdalaj	2.6
stul mordę	2.6
stul pysk	2.6
stul ryj	2.6
sukinsyn~	2.6
ty baranie	2.6
ty chuju	2.6
ty debilu	2.6
ty gnoju	2.6
ty głąbie	2.6
ty idiotko	2.6
ty idioto	2.6
ty kretynie	2.6
ty kłamco	2.6
ty matole	2.6
ty ośle	2.6
ty pajacu	2.6
ty szmato	2.6
uważaj na siebie bo	2.6
wal się	2.6
wypierdalaj	2.6
wypierdalać	2.6
zamknij mordę	2.6
zamknij ryj	2.6
znajdziemy cię	2.6
🖕	2.5
chuju	2.2
gardzę tobą	2.2
jesteś bezczelna	2.2
jesteś bezczelny	2.2
jesteś beznadziejna	2.2
jesteś beznadziejny	2.2
jesteś błaznem	2.2
jesteś chory na głowę	2.2
jesteś dnem	2.2
jesteś hańbą	2.2
jesteś hipokrytą	2.2
jesteś ignorantem	2.2
jesteś klaunem	2.2
jesteś kłamczuchą	2.2
jesteś kłamcą	2.2
jesteś niekompetentna	2.2
jesteś niekompetentny	2.2
jesteś nienormalna	2.2
jesteś nienormalny	2.2
jesteś nieukiem	2.2
jesteś oszustem	2.2
jesteś oszustką	2.2
jesteś pajacem	2.2
jesteś sprzedawczykiem	2.2
jesteś tchórzem	2.2
jesteś wstydem dla	2.2
jesteś zdrajcą	2.2
nie masz honoru	2.2
nie masz mózgu	2.2
nie masz wstydu	2.2
nikt cię nie chce	2.2
nikt cię nie lubi	2.2
odjeb się	2.2
odpierdol się	2.2
pluję ci w twarz	2.2
pluję na ciebie	2.2
pogardzam tobą	2.2
pojeb	2.2
pojebana	2.2
pojebany	2.2
pojebie	2.2
policzymy się z tobą	2.2
rozliczymy cię	2.2
rzygam tobą	2.2
skurwion~	2.2
spieprzaj	2.2
wszyscy cię nienawidzą	2.2
wypieprzaj	2.2
zapłacisz nam za to	2.2
zjeb	2.2
zjebany	2.2
zjebie	2.2
jesteś chamem	2
kanalio	2
doigrasz się	1.8
doigrałaś się	1.8
doigrałeś się	1.8
dupek	1.8
dupka	1.8
dupkiem	1.8
dupku	1.8
gnida	1.8
gnido	1.8
gnidy	1.8
gnojek	1.8
gnojem	1.8
gnojku	1.8
goń się	1.8
gówno cię to obchodzi	1.8
gówno się znasz	1.8
gówno wiesz	1.8
idź do diabła	1.8
idź do piekła	1.8
idź się lecz	1.8
idź się leczyć	1.8
idź w cholerę	1.8
idź w pizdu	1.8
jeszcze tego pożałujesz	1.8
jeszcze za to odpowiesz	1.8
kanalia	1.8
kanalie	1.8
kłamiesz	1.8
kłamiesz jak z nut	1.8
kłamiesz w żywe oczy	1.8
lecz się człowieku	1.8
lecz się na głowę	1.8
menda	1.8
mendo	1.8
męda	1.8
odczep się	1.8
odpieprz się	1.8
odwal się	1.8
padalc~	1.8
padalec	1.8
pieprzysz głupoty	1.8
pierdolisz	1.8
pierdolisz głupoty	1.8
powinieneś się wstydzić	1.8
powinnaś się wstydzić	1.8
powinni cię wyrzucić	1.8
powinni cię zwolnić	1.8
pożałujesz	1.8
pożałujesz tego	1.8
skasuj konto	1.8
spadaj na drzewo	1.8
stul dziób	1.8
stul gębę	1.8
szmaciarz~	1.8
usuń konto	1.8
usuń to konto	1.8
weź leki	1.8
wstyd mi za ciebie	1.8
wstydziłabyś się	1.8
wstydziłbyś się	1.8
zamknij dziób	1.8
zamknij gębę	1.8
zamknij jadaczkę	1.8
zamknij się	1.8
zamknij się już	1.8
zapomniałaś wziąć leki	1.8
zapomniałeś wziąć leki	1.8
łżesz	1.8
łżesz jak pies	1.8
ścierw~	1.8
bezmózg~	1.6
błaźnisz się	1.6
czytać nie umiesz	1.6
debil~	1.6
do łopaty	1.6
gratuluję głupoty	1.6
idiot~	1.6
idź do roboty	1.6
idź kopać rowy	1.6
imbecyl~	1.6
kompromitujesz się	1.6
kretyn~	1.6
kto cię o to pytał	1.6
kto cię pytał	1.6
kup sobie mózg	1.6
masz sieczkę zamiast mózgu	1.6
myślenie boli	1.6
myślenie nie boli	1.6
mózg ci wyparował	1.6
na mózg ci padło	1.6
naucz się czytać	1.6
naucz się pisać	1.6
nie umiesz czytać	1.6
nie znasz się kompletnie	1.6
nikt cię nie prosił	1.6
nikt cię nie pytał	1.6
nikt cię o to nie pytał	1.6
ośmieszasz się	1.6
ośmieszył~ się	1.6
padło ci na mózg	1.6
palnij się w łeb	1.6
przestań bredzić	1.6
przestań kłamać	1.6
przestań się kompromitować	1.6
przestań się ośmieszać	1.6
przygłup~	1.6
puknij się w czoło	1.6
puknij się w głowę	1.6
puknij się w łeb	1.6
półgłów~	1.6
robisz z siebie debila	1.6
robisz z siebie idiotę	1.6
robisz z siebie pajaca	1.6
sieczka w głowie	1.6
skompromitował~ się	1.6
spadaj	1.6
spadaj stąd	1.6
spróbuj pomyśleć	1.6
spróbuj użyć mózgu	1.6
stuknij się w głowę	1.6
tępak~	1.6
tępol~	1.6
upadł~ na głowę	1.6
użyj mózgu	1.6
weź się do roboty	1.6
won	1.6
won stąd	1.6
wracaj do nory	1.6
wracaj do podstawówki	1.6
wracaj do szkoły	1.6
wróć do szkoły	1.6
wynoś się	1.6
włącz myślenie	1.6
włącz mózg	1.6
zbłaźnił~ się	1.6
zdurniał~ do reszty	1.6
zejdź mi z oczu	1.6
zjeżdżaj	1.6
zmień zawód	1.6
znajdź sobie pracę	1.6
znajdź sobie życie	1.6
zniknij	1.6
ćwierćinteligent~	1.6
zapłacisz za to	1.5
ciemniak~	1.4
drań	1.4
dupowłaz~	1.4
dureń	1.4
durnie	1.4
durniem	1.4
durniu	1.4
dziennikarz od siedmiu boleści	1.4
dziennikarz z bożej łaski	1.4
dziennikarzyn~	1.4
ekspert od siedmiu boleści	1.4
frajer~	1.4
funkcjonariusz medialny	1.4
gamonie	1.4
gamoniu	1.4
gamoń	1.4
głąbie	1.4
głąby	1.4
hańba ci	1.4
hipokryt~	1.4
hochsztapler~	1.4
i to ma być dziennikarz	1.4
i ty jesteś dziennikarzem	1.4
i ty się nazywasz dziennikarzem	1.4
jesteś trollem	1.4
kmiot~	1.4
krętacz~	1.4
kłamczuch~	1.4
kłamc~	1.4
lizus~	1.4
matole	1.4
matoł~	1.4
naciągacz~	1.4
niby dziennikarz	1.4
nieudacznik~	1.4
nieuk~	1.4
nikczemni~	1.4
obłudnik~	1.4
ofiara losu	1.4
oszołom~	1.4
oszust	1.4
oszustem	1.4
oszustka	1.4
oszuści	1.4
pachołek	1.4
pachołki	1.4
pachołku	1.4
palant~	1.4
pismak~	1.4
pożal się boże dziennikarz	1.4
pożal się boże ekspert	1.4
propagandyst~	1.4
przegryw~	1.4
pseudo dziennikarz	1.4
pseudo ekspert	1.4
pseudodziennikarz~	1.4
pseudoekspert~	1.4
sprzedawczyk~	1.4
szarlatan~	1.4
szubraw~	1.4
szuja	1.4
szuje	1.4
sługus~	1.4
tak zwany dziennikarz	1.4
tak zwany ekspert	1.4
tchórz	1.4
tchórze	1.4
tchórzu	1.4
tuman	1.4
tumanie	1.4
tumany	1.4
tzw dziennikarz	1.4
tzw ekspert	1.4
wazeliniarz~	1.4
wstydź się	1.4
wstydźcie się	1.4
zdrajc~	1.4
łajdak~	1.4
łgarz	1.4
łgarze	1.4
łgarzu	1.4
jesteś śmieszna	1.3
jesteś śmieszny	1.3
beksa	1.2
bezczeln~	1.2
bredzisz	1.2
burak jesteś	1.2
błazen	1.2
błazny	1.2
błaźnie	1.2
cham	1.2
chamie	1.2
chamka	1.2
chamy	1.2
co ty bierzesz	1.2
co ty ćpasz	1.2
cymbał~	1.2
dorośnij	1.2
dorośnij wreszcie	1.2
gadasz bzdury	1.2
gadasz głupoty	1.2
gnój	1.2
ignoranci	1.2
ignorant	1.2
ignorantka	1.2
ile ci płacą	1.2
ile ci zapłacili	1.2
jesteś chora	1.2
jesteś chory	1.2
klaun	1.2
klauni	1.2
klaunie	1.2
kogo to obchodzi	1.2
kogo ty obchodzisz	1.2
kto ci płaci	1.2
kto pytał	1.2
niedouczon~	1.2
niekompetent~	1.2
nikogo nie obchodzi twoje zdanie	1.2
nikogo nie obchodzisz	1.2
nikogo to nie obchodzi	1.2
nikt nie pytał	1.2
odbiło ci	1.2
odwaliło ci	1.2
oszalał~ chyba	1.2
pajac~	1.2
pilnuj swojego nosa	1.2
pilnuj własnego nosa	1.2
piszesz głupoty	1.2
pleciesz	1.2
pleciesz bzdury	1.2
popłacz się	1.2
prostak~	1.2
płacz dalej	1.2
płacz więcej	1.2
płaczek	1.2
szczekaj dalej	1.2
szczekaj sobie	1.2
ty jesteś nikt	1.2
tępa	1.2
tępe	1.2
tępi	1.2
tępy	1.2
wieśniak~	1.2
wypisujesz brednie	1.2
wypisujesz bzdury	1.2
za kogo się uważasz	1.2
za kogo ty się masz	1.2
zmień dilera	1.2
zmień lekarza	1.2
znaj swoje miejsce	1.2
zwariował~	1.2
żałosn~	1.2
🤡	1.2
blokuję i zgłaszam	1
cwaniak~	1
dno dna	1
dno i metr mułu	1
dno i wodorosty	1
doucz się	1
douczcie się	1
durna	1
durny	1
głupcy	1
głupcz~	1
głupek	1
głupi	1
głupia	1
głupiec	1
głupki	1
głupku	1
kim ty niby jesteś	1
kim ty w ogóle jesteś	1
kompromitacj~	1
mądral~	1
nie masz bladego pojęcia	1
nie masz pojęcia	1
nie masz zielonego pojęcia	1
nie wiesz o czym mówisz	1
nie wiesz o czym piszesz	1
poczytaj trochę	1
pomyśl zanim coś napiszesz	1
pomyśl zanim napiszesz	1
przemądrza~	1
straciłam do ciebie szacunek	1
straciłem do ciebie szacunek	1
tracisz resztki szacunku	1
za kogo się masz	1
zarozumia~	1
żenad~	1
żenując~	1
🤥	1
zmień pracę	0.9
brawo geniuszu	0.8
bredni~	0.8
co za idiotyzm	0.8
co za wstyd	0.8
co za żenada	0.8
fachowiec się odezwał	0.8
geniusz się znalazł	0.8
haniebn~	0.8
kim ty jesteś	0.8
morda	0.8
obrzydliw~	0.8
odezwał się ekspert	0.8
odrażając~	0.8
ogarnij się	0.8
ohydn~	0.8
ośmieszając~	0.8
ruski troll	0.8
troll~	0.8
weź się ogarnij	0.8
znalazł się ekspert	0.8
znalazł się mądry	0.8
🤮	0.8
baran	0.6
bałwan	0.6
beznadziejn~	0.6
durne	0.6
głupie	0.6
głąb	0.6
hańba	0.6
kłamstw~	0.6
lecz się	0.6
osioł	0.6
pieprzenie	0.6
pierdolenie	0.6
szmata	0.6
złodziej~	0.6
ściema	0.6
ściemniasz	0.6
śmieć	0.6
🐍	0.6
💩	0.6
🚮	0.6
🤢	0.6
weź przestań	0.5
bzdur~	0.4
chuj	0.4
głupot~	0.4
obudź się	0.4
pierdolon~	0.4
propagand~	0.4
ręce opadają	0.4
szkoda słów	0.4
wstyd	0.4
👎	0.4
🗑	0.4
🙄	0.4
🤦	0.4
🤦‍♀️	0.4
🤦‍♂️	0.4
🥱	0.4
śmieszn~	0.3
cholera	0.2
do diabła	0.2
gówno	0.2
jasny gwint	0.2
kurczę	0.2
kurde	0.2
kurwa	0.2
psiakrew	0.2
