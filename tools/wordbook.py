"""Everyday words that mean the same, in English and Spanish: a text is found, and read, by others than its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from tools import everyday
from tools.matching import word_likeness

ORGANISATIONS: Final = tuple(
    frozenset(words.split())
    for words in (
        "clinic clinica surgery consulta", "hospital", "dental dentist dentista", "vet veterinary veterinario "
        "veterinaria", "pharmacy chemist farmacia", "optician optica", "physio physiotherapist fisio fisioterapeuta",
        "council ayuntamiento municipality", "insurance insurer seguro seguros aseguradora", "gym gimnasio",
        "club", "hotel hostel hostal", "airline aerolinea", "shop store tienda", "hairdresser barber peluqueria "
        "peluquero", "agency agencia", "landlord landlady casero casera", "university universidad uni", "nursery "
        "daycare kindergarten guarderia", "courier mensajeria carrier mensajero", "restaurant restaurante",
        "electrician electricista", "painter pintor", "heating calefaccion", "gardener jardinero", "museum museo",
        "theatre theater teatro", "police policia", "post correos", "tax hacienda", "neighbour neighbours neighbor "
        "neighbors vecino vecina vecinos vecinas comunidad", "garage mechanic taller mecanico", "library biblioteca",
        "bank banco", "doctor gp medico medica doctora", "plumber fontanero fontanera", "bakery baker panaderia",
        "teacher profesor profesora profe maestro maestra", "boss jefe jefa", "choir coro", "lawyer abogado abogada",
    )
)  # fmt: skip
"""Who writes besides people: shops, offices and trades."""

THINGS: Final = tuple(
    frozenset(words.split())
    for words in (
        "invoice bill factura recibo", "dinner cena supper", "lunch comida almuerzo", "breakfast desayuno",
        "party fiesta", "trip viaje journey excursion outing", "flight vuelo", "train tren", "bus autobus coach",
        "meeting reunion junta asamblea", "appointment cita", "parcel package paquete pedido delivery", "order pedido",
        "newsletter boletin bulletin weekly", "minutes acta actas", "roof tejado", "lift elevator ascensor",
        "car coche carro auto vehicle vehiculo", "bike bicycle bici bicicleta", "flat apartment piso apartamento",
        "house casa", "room habitacion cuarto", "key keys llave llaves", "boiler caldera", "tap faucet grifo",
        "kitchen cocina", "garden huerto jardin allotment plot parcela", "pool piscina swimming natacion",
        "locker taquilla", "fee dues cuota tarifa subscription suscripcion membership", "rent alquiler renta",
        "deposit fianza senal anticipo", "ticket tickets entrada entradas billete billetes", "booking reservation "
        "reserva", "contract contrato lease", "test exam examen prueba", "results result resultados resultado",
        "course class lesson clase clases curso", "camp campamento", "concert concierto", "wedding boda",
        "birthday cumpleanos cumple", "gift present regalo", "book libro books libros", "bread pan loaf", "wine vino",
        "water agua", "electricity power luz electricidad", "gas", "card tarjeta", "passport pasaporte", "prescription "
        "receta", "vaccine vaccination jab vacuna", "glasses spectacles gafas", "dog perro", "cat gato", "child "
        "children kid kids hijo hijos nino ninos pupil pupils alumnos", "school escuela colegio cole", "team equipo",
        "match game partido", "training practice entrenamiento", "street calle road", "noise ruido",
        "rubbish trash garbage basura bins", "window ventana", "door puerta", "photo photos foto fotos picture",
        "report informe", "offer quote presupuesto estimate", "visit visita", "check revision inspection itv mot",
        "gloves guantes", "clothes ropa", "shoes zapatos", "bag bolsa mochila", "food comida", "works obras",
        "notice aviso", "survey encuesta", "refund reembolso devolucion", "discount descuento", "budget presupuesto",
    )
)  # fmt: skip
"""What a message is about."""

DEEDS: Final = tuple(
    frozenset(words.split())
    for words in (
        "bring take carry pack llevar traer llevo traigo lleven traiga traigan meter",
        "pay paid cost costs price charge charges charged charging owe spend fee bill due amount total chip pagar pago "
        "cuesta cuestan vale costar precio cobran cobra cobrar importe debo",
        "come comes coming came visit arrive arrives arrival arriving delivered deliver delivery turn venir viene "
        "vienen llega llegan llegar llegada entrega entregan entregar reparto traen trae",
        "leave leaves departure depart checkout salir sale salen salida marcharse",
        "collect collected pick fetch recoger recojo recogida recogen",
        "repair repaired repairs repairing fix fixed fixes fixing mend mended mends mending "
        "replace replaced arreglar arreglan reparar reparan reparacion",
        "open opens opening opened abrir abre abren apertura abierto abierta",
        "close closes closed closing shut cerrar cierra cierran cierre cerrado cerrada",
        "start starts begin begins beginning empezar empieza comienza comenzar inicio", "end ends finish finishes "
        "until "
        "till terminar termina acaba acabar fin hasta", "cancel cancelled cancellation anular cancelar cancela "
        "cancelan",
        "postpone postponed wait waits delay delayed moved aplazar aplaza aplazado espera esperar retraso",
        "confirm confirmed confirms confirmar confirmado confirmamos", "renew renewed renewal renovar renueva",
        "tell inform notify answer reply contact ring call phone avisar avisa decir contactar llamar telefono",
        "sign signs signature firmar firma", "park parking parked aparcar aparcamiento", "stay stays night nights "
        "quedarse estancia noche noches", "eat eats meal meals eating comer comida menu", "buy buys purchase comprar",
        "win chance giveaway prize ganar premio sorteo", "change changed changes cambiar cambia cambio cambios",
        "home somebody someone anyone house casa alguien", "invite invited invitation invitar invitacion",
        "last takes take lasts long duration durar dura duracion", "wear wears dress vestir ropa ponerse",
        "meet meets meeting quedar quedamos reunion encontrar", "free gratis gratuito gratuita",
        "late latest deadline until by tarde tope limite antes hasta", "suggest propose offer offers proponer propone "
        "ofrece", "send sends sent enviar mandar envio", "where place address room donde lugar direccion sala",
        "kids child children parents ninos hijos",
    )
)  # fmt: skip
"""What is done, asked and offered in messages."""

EVERY: Final = (*ORGANISATIONS, *THINGS, *DEEDS)


@lru_cache(4096)
def meaning(word: str) -> frozenset[str]:
    """A word with all that may stand for it; a plural counts as its one thing."""
    return frozenset({word}).union(*(group for group in EVERY if not _forms(word).isdisjoint(group)))


def stands_for(word: str, others: Iterable[str], like: float) -> bool:
    """Whether one of `others` is a form of `word`, or means the same."""
    means = meaning(word)
    return any(not _forms(other).isdisjoint(means) or word_likeness(word, other) >= like for other in others)


def is_called(thing: str, others: Iterable[str]) -> bool:
    """Whether one of `others` names a thing, be it in the other language: no deed, and no likeness."""
    groups = [group for group in (*THINGS, *everyday.THINGS) if not _forms(thing).isdisjoint(group)]
    means = frozenset({thing}).union(*groups)
    return any(not _forms(other).isdisjoint(means) for other in others)


@lru_cache(4096)
def _forms(word: str) -> frozenset[str]:
    """A word, and what it may be the plural of."""
    return frozenset({word, *(word.removesuffix(each) for each in ("s", "es") if len(word) > 4)})
