kocham cię	2
kocham was	2
taki żarcik	2
tylko żartuję	2
uwielbiam cię	2
uwielbiamy cię	2
z miłością	2
żartowałam	2
żartowałem	2
żartuję	2
cieszę się twoim szczęściem	1.6
dla żartu	1.6
drogi przyjacielu	1.6
jestem z ciebie dumna	1.6
jestem z ciebie dumny	1.6
jesteś cudowna	1.6
jesteś najlepsza	1.6
jesteś najlepszy	1.6
jesteś super	1.6
jesteś wielka	1.6
jesteś wielki	1.6
jesteś świetna	1.6
jesteś świetny	1.6
przyjacielu	1.6
przyjaciółko	1.6
przytulam	1.6
to był żart	1.6
to żart	1.6
ściskam	1.6
ściskam mocno	1.6
żarcik	1.6
żarty na bok	1.6
brawa	1.3
brawo	1.3
buziak	1.3
buziaki	1.3
dobra robota	1.3
dzięki	1.3
dziękujemy	1.3
dziękuję	1.3
gratki	1.3
gratulacje	1.3
gratuluję	1.3
podziwiam	1.3
szacun	1.3
tęsknię	1.3
wielki szacunek	1.3
zasłużone	1.3
świetna robota	1.3
❤	1.3
❤️	1.3
💕	1.3
💙	1.3
😘	1.3
🤗	1.3
🥰	1.3
🫶	1.3
brachu	1
bracie	1
bro	1
kochana	1
kochani	1
kochany	1
kolego	1
kumplu	1
mistrzu	1
powodzenia	1
pozdrawiam	1
sto lat	1
słońce	1
trzymam kciuki	1
zdrówka	1
ziom	1
ziomek	1
ziomuś	1
🎉	1
👏	1
😉	1
😜	1
🙏	1
moja droga	0.8
mój drogi	0.8
szacunek	0.8
haha	0.6
hahaha	0.6
hehe	0.6
hihi	0.6
lol	0.6
💪	0.6
🔥	0.6
😂	0.6
😄	0.6
😅	0.6
😊	0.6
🤣	0.6
stary	0.4
:)	0.3
;)	0.3
xd	0.3
xdd	0.3
😆	0.3
