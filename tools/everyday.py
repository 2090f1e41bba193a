"""Everyday words that mean the same in the six languages of requests: a row is found by another name than its own.

Each group is one thing, or one deed. What is a word of something else in one of the languages ("gift", "pain",
"burro", "camera") is in none.
"""

from __future__ import annotations

import re
from typing import Final

HOUSEHOLD: Final = """
rent alquiler renta miete loyer affitto aluguel aluguer renda
invoice bill factura recibo rechnung facture fattura bolletta fatura conta
tax taxes impuesto impuestos steuer steuern impot impots imposto impostos
insurance seguro versicherung assurance assicurazione
bank banco banque banca
account cuenta konto compte
money dinero geld argent soldi dinheiro
electricity luz strom electricite elettricita eletricidade
kitchen cocina kuche cuisine cucina cozinha
tap faucet grifo wasserhahn robinet rubinetto torneira
bathroom bano badezimmer bagno banheiro
room habitacion cuarto zimmer chambre stanza
window windows ventana ventanas fenster fenetre fenetres finestra finestre janela janelas
door puerta tur porte porta
roof tejado dach toit tetto telhado
wall pared wand mur muro parede
garden jardin garten giardino jardim
balcony balcon balkon balcone varanda
cellar basement sotano keller cantina porao
garage garaje garagem
stairs staircase escalera treppe escalier scala escada
bulb lightbulb bombilla gluhbirne ampoule lampadina lampada
boiler caldera heizkessel chaudiere caldaia caldeira
heating calefaccion heizung chauffage riscaldamento aquecimento
fridge refrigerator nevera frigorifico kuhlschrank frigo refrigerateur geladeira
oven horno ofen backofen forno
dishwasher lavavajillas lavaplatos spulmaschine geschirrspuler lavastoviglie
washer lavadora waschmaschine lavatrice
hoover vacuum aspiradora staubsauger aspirateur aspirapolvere aspirador
curtain curtains cortina cortinas vorhang vorhange rideau rideaux tende
carpet rug alfombra teppich tapis tappeto tapete
sofa couch divano canape
table mesa tisch tavolo
chair chairs silla sillas stuhl stuhle chaise chaises sedia sedie cadeira cadeiras
bed cama bett letto
mattress colchon matratze matelas materasso colchao
pillow almohada kissen oreiller cuscino almofada travesseiro
towel towels toalla toallas handtuch handtucher asciugamano asciugamani toalha toalhas
sheets sabanas laken bettwasche draps lenzuola lencois
laundry colada wasche lessive bucato
clothes ropa kleidung kleider vetements vestiti roupa roupas
shirt shirts camisa camisas hemd hemden chemise chemises camicia camicie
jacket chaqueta jacke veste giacca jaqueta
coat abrigo manteau cappotto casaco
shoes zapatos schuhe chaussures scarpe sapatos
boots botas stiefel bottes stivali
glasses spectacles gafas brille lunettes occhiali oculos
gloves guantes handschuhe gants guanti luvas
scarf bufanda schal echarpe sciarpa cachecol
umbrella paraguas regenschirm parapluie ombrello guardachuva
suitcase maleta koffer valise valigia
bag bolsa tasche borsa
wallet cartera brieftasche geldborse portefeuille portafoglio carteira
key keys llave llaves schlussel cle cles chiave chiavi chave chaves
computer ordenador computadora rechner ordinateur computador
printer impresora drucker imprimante stampante impressora
password contrasena passwort senha
book books libro libros buch bucher livre livres libri livro livros
parcel package paquete pedido paket packchen colis pacco pacote encomenda
newspaper periodico zeitung giornale jornal
rubbish trash garbage bin bins basura mull mulltonne abfall poubelle poubelles ordures spazzatura immondizia lixo
plant plants planta plantas pflanze pflanzen plante plantes pianta piante
flower flowers flor flores blume blumen fleur fleurs fiore fiori
tree arbol baum arbre albero arvore
grass lawn cesped rasen pelouse gazon prato relva grama
dog perro hund chien cachorro cao
cat gato katze kater gatto
horse caballo pferd cheval cavallo cavalo
bread pan brot pane pao
milk leche milch lait latte leite
egg eggs huevo huevos eier oeuf oeufs uovo uova ovo ovos
butter mantequilla beurre manteiga
cheese queso kase fromage formaggio queijo
meat carne fleisch viande
fish pez pescado fisch poisson pesce peixe
chicken pollo huhn hahnchen poulet frango galinha
rice arroz reis riz riso
potato potatoes patata patatas papas kartoffel kartoffeln patate batata batatas
onion onions cebolla cebollas zwiebel zwiebeln oignon oignons cipolla cipolle cebola cebolas
tomato tomatoes tomate tomaten tomates pomodoro pomodori
apple apples manzana manzanas apfel pomme pommes mela mele maca macas
sugar azucar zucker sucre zucchero acucar
oil aceite huile olio oleo azeite
flour harina mehl farine farina farinha
wine vino wein vinho
beer cerveza bier biere birra cerveja
water agua wasser eau acqua
coffee cafe kaffee caffe
cake tarta kuchen gateau torta bolo
battery batteries bateria baterias batterie batterien pila pilas pile
screwdriver screwdrivers destornillador schraubenzieher tournevis cacciavite cacciaviti
hammer martillo marteau martello martelo
shelf shelves estante estanteria etagere scaffale mensola prateleira
"""

ABOUT: Final = """
car coche carro auto voiture macchina
bike bicycle bici bicicleta fahrrad velo
motorbike motorcycle moto motorrad mota
tyre tyres neumatico neumaticos reifen pneu pneus gomme
petrol gasolina benzin benzina
train tren zug treno comboio trem
plane avion flugzeug aereo aviao
flight flights vuelo vuelos flug volo voo
ticket tickets entrada entradas billete billetes fahrkarte fahrkarten billet billets biglietto biglietti bilhete
    bilhetes
trip journey viaje reise voyage viaggio viagem
airport aeropuerto flughafen aeroport aeroporto
station estacion bahnhof stazione estacao
street calle strasse rue strada rua
flat apartment piso apartamento departamento wohnung appartement appart appartamento apto
house casa haus maison
landlord casero vermieter proprietaire senhorio
neighbour neighbours neighbor neighbors vecino vecina vecinos nachbar nachbarn nachbarin voisin voisine voisins
    vicino vicina vicini vizinho vizinha vizinhos
library biblioteca bibliothek bucherei bibliotheque
card tarjeta karte ausweis carte tessera cartao
passport pasaporte reisepass passeport passaporto passaporte
licence license fuhrerschein permis patente
photo photos foto fotos
idea ideas idee ideen idees ideia ideias
gift gifts present presents regalo regalos geschenk geschenke cadeau cadeaux regali presentes prendas
code codigo codice
"""

HEALTH: Final = """
dentist dentista zahnarzt zahnarztin dentiste
doctor medico medica arzt arztin hausarzt medecin docteur dottore dottoressa
hospital krankenhaus hopital ospedale
pharmacy chemist farmacia apotheke pharmacie
prescription receta rezept ordonnance ricetta receita
recipe recipes receta recetas rezept rezepte recette recettes ricetta ricette receita receitas
medicine medication medicina medikament medikamente medicament medicaments farmaco medicamento remedio
pill pills pastilla pastillas tablette tabletten pillola pillole comprimido comprimidos
vaccine vaccination vacuna impfung vaccin vaccino vacina
blood sangre blut sang sangue
physiotherapist physio fisio fisioterapeuta fisioterapia physiotherapie krankengymnastik kine fisioterapista
optician optica optico optiker opticien ottico otico
hairdresser barber haircut peluqueria peluquero friseur frisor friseurin coiffeur coiffeuse parrucchiere
    parrucchiera cabeleireiro cabeleireira barbeiro barbiere
vet veterinary veterinario veterinaria tierarzt tierarztin veterinaire
gym gimnasio fitnessstudio palestra ginasio
"""

WORK: Final = """
plumber fontanero klempner installateur plombier idraulico canalizador encanador
electrician electricista elektriker electricien elettricista eletricista
painter pintor maler peintre imbianchino
lawyer abogado abogada anwalt anwaltin avocat avocate avvocato avvocata advogado advogada
accountant contable steuerberater steuerberaterin comptable commercialista contabilista
boss jefe jefa chefin capo
colleague colleagues kollege kollegin kollegen collegue collegues collega colleghi colega colegas
teacher profesor profesora lehrer lehrerin professeur insegnante professor professora
school escuela colegio schule ecole scuola escola
lesson class clase unterricht cours lezione
homework deberes hausaufgaben devoirs compiti
meeting reunion besprechung sitzung riunione reuniao treffen
interview entrevista vorstellungsgesprach entretien colloquio
report informe bericht rapport rapporto relatorio relazione
project proyecto projekt projet progetto projeto
review revision uberprufung besprechung revue revisione revisao
presentation presentacion prasentation presentazione apresentacao
contract contrato vertrag contrat contratto
form formulario formular formulaire modulo
office oficina buro bureau ufficio escritorio
budget presupuesto orcamento
quote offer presupuesto angebot devis preventivo
"""

CALENDAR: Final = """
dinner supper cena abendessen jantar
lunch comida almuerzo mittagessen dejeuner pranzo almoco
breakfast desayuno fruhstuck colazione
birthday cumpleanos cumple geburtstag anniversaire compleanno
party fiesta feier fete festa
wedding boda hochzeit mariage matrimonio nozze casamento
concert concierto konzert concerto
cinema movie movies cine kino filme
theatre theater teatro
museum museo musee museu
choir coro chor chorprobe chorale
rehearsal ensayo ensaio
training practice entrenamiento entreno entrainement allenamento treino
football soccer futbol fussball calcio futebol
swimming natacion schwimmen natation nuoto natacao
guitar guitarra gitarre guitare chitarra violao
camp camping campamento campeggio acampamento
holiday holidays vacation vacaciones urlaub ferien vacances vacanza vacanze ferias
visit viewing visita besichtigung visite
parents padres eltern elternabend genitori pais
"""

FAMILY: Final = """
mother mum mom madre mama mutter mamma
father dad padre papa vater
sister hermana schwester soeur sorella
brother hermano bruder frere fratello irmao
grandmother gran grandma abuela oma grossmutter nonna
grandfather grandad grandpa abuelo opa grossvater nonno
aunt tante zia
uncle onkel oncle zio
friend friends amigo amiga amigos freund freundin freunde amie amis amico amica amici
child children kid kids nino ninos hijo hijos kinder enfant enfants bambino bambini crianca criancas
baby bebe neonato
"""

DOING: Final = """
pay paid pagar pagado pagada pague pago paga zahlen bezahlen bezahlt uberweisen uberwiesen payer paye payee pagare
    pagato pagata paguei
wash washed lavar lavado lavada lave waschen gewaschen laver lavee lavare lavato lavata lavagem lavaggio lavei
clean cleaned limpiar limpiado limpio putzen geputzt reinigen gereinigt nettoyer nettoye nettoyee pulire pulito
    pulita limpar limpo limpa limpei
fix fixed repair repaired mend mended arreglar arreglado reparar reparado reparieren repariert reparer repare
    reparee riparare riparato riparata aggiustare aggiustato consertar consertado conserto arranjar arranjado
call called ring rang phone phoned llamar llamado anrufen angerufen appeler appele appelee chiamare chiamato
    telefonare telefonato ligar liguei telefonar
buy bought comprar comprado compre kaufen gekauft einkaufen besorgen besorgt acheter achete achetee comprare
    comprato comprata comprei
collect collected pick picked fetch recoger recogido abholen abgeholt holen geholt chercher recuperer recupere
    ritirare ritirato buscar levantar levantei
bring brought take took llevar llevado bringen gebracht apporter apporte emmener portare portato portata levar levei
return returned devolver devuelto zuruckbringen zuruckgebracht zuruckgeben zuruckgegeben rendre rendu rendue
    restituire restituito
renew renewed renovar renovado renovada verlangern verlangert erneuern erneuert renouveler renouvele renouvelee
    rinnovare rinnovato rinnovata renovei
send sent post posted enviar enviado mandar mandado schicken geschickt abschicken abgeschickt envoyer envoye envoyee
    spedire spedito inviare inviato enviei
book booked reserve reservar reservado buchen gebucht reservieren reserviert reserver reservee prenotare prenotato
write wrote written escribir escrito schreiben geschrieben ecrire ecrit scrivere scritto escrever escrevi
read leer leido lesen gelesen lire leggere letto ler
water watered regar regado giessen gegossen arroser arrose annaffiare annaffiato innaffiare
iron ironed planchar planchado bugeln gebugelt repasser stirare stirato
cook cooked cocinar kochen gekocht cuisiner cucinare cozinhar
sew sewn coser cosido nahen genaht coudre cousu cucire cucito costurar
paint painted pintar pintado streichen gestrichen peindre peint dipingere
order ordered pedir bestellen bestellt commander commande ordinare ordinato encomendar
sign signed firmar firmado unterschreiben unterschrieben signer signe firmare firmato assinar assinado
print printed imprimir drucken ausdrucken imprimer stampare stampato
prepare prepared preparar preparado vorbereiten vorbereitet preparer preparare preparato
change changed cambiar cambiado wechseln gewechselt changer cambiare cambiato trocar
submit submitted hand handed entregar entregado abgeben abgegeben einreichen eingereicht consegnare consegnato
invite invited invitar einladen eingeladen inviter invitare convidar
mow cut cortar mahen gemaht tondre tondu tagliare tagliato
sell sold vender vendido verkaufen verkauft vendre vendu vendere venduto
walk pasear promener passeggiare passear
finish finished terminar terminado beenden beendet finir fini finire finito acabar
"""


def _groups(*tables: str) -> tuple[frozenset[str], ...]:
    """The groups, one a line; what is set in goes on with the line before."""
    return tuple(frozenset(line.split()) for table in tables for line in re.split(r"\n(?! )", table.strip()))


THINGS: Final = _groups(HOUSEHOLD, ABOUT, HEALTH, WORK, CALENDAR, FAMILY)
DEEDS: Final = _groups(DOING)
