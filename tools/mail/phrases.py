"""The fixed words of the mail room's receipts and of its tasks for the model."""

from __future__ import annotations

from typing import Any, Final

from tools.contract import Language

PHRASES: Final[dict[str, dict[Language, str]]] = {
    "head": {"en": "Mail:", "es": "Correo:"},
    "empty": {"en": "There is no mail.", "es": "No hay correo."},
    "empty_then": {"en": "There is no mail from {when}.", "es": "No hay correo de {when}."},
    "empty_like": {"en": "I found no mail like “{words}”.", "es": "No encuentro correo como «{words}»."},
    "more": {"en": "… and {count} older ones.", "es": "… y {count} más antiguos."},
    "from": {"en": "From {sender}, {date}", "es": "De {sender}, {date}"},
    "undated": {"en": "undated", "es": "sin fecha"},
    "no_text": {"en": "(no text)", "es": "(sin texto)"},
    "quoted": {
        "en": "(The quoted messages under it are left out.)",
        "es": "(Se omiten los mensajes citados debajo.)",
    },
    "orders": {
        "en": "(A part that gives orders to a machine is left out.)",
        "es": "(Se omite una parte con órdenes para una máquina.)",
    },
    "thread_head": {
        "en": "{count} messages about *{subject}*:",
        "es": "{count} mensajes sobre *{subject}*:",
    },
    "inbox_head": {"en": "The newest {count} of {all} messages:", "es": "Los {count} mensajes más recientes de {all}:"},
    "inbox_all": {"en": "Your mail:", "es": "Tu correo:"},
    "draft": {"en": "Draft to {to}:", "es": "Borrador para {to}:"},
    "subject": {"en": "Subject: {subject}", "es": "Asunto: {subject}"},
    "not_sent": {
        "en": "It is kept as a draft; nothing has been sent.",
        "es": "Queda como borrador; no se ha enviado nada.",
    },
    "no_address": {
        "en": "The message from {sender} has no address to answer to.",
        "es": "El mensaje de {sender} no tiene dirección a la que responder.",
    },
    "plain_letter": {"en": "Hello,\n\n{say}", "es": "Hola:\n\n{say}"},
    "no_words": {
        "en": "The model wrote nothing. Say in a few words what the answer should be.",
        "es": "El modelo no ha escrito nada. Di en pocas palabras qué debe responder.",
    },
    "no_drafts": {"en": "There is no draft to send.", "es": "No hay ningún borrador que enviar."},
    "no_sending": {
        "en": "Sending is not set up, so nothing was sent. The draft “{subject}” to {to} is kept: copy it into your "
        "mail program.",
        "es": "El envío no está configurado, así que no se ha enviado nada. El borrador «{subject}» para {to} sigue "
        "guardado: cópialo en tu programa de correo.",
    },
    "task_one": {
        "en": "Summarize this message in one or two sentences, in English. Keep every name, date, time, amount and "
        "wish.",
        "es": "Resume este mensaje en una o dos frases, en español. Conserva nombres, fechas, horas, cantidades y "
        "peticiones.",
    },
    "task_part": {
        "en": "This is part {number} of {count} of a long text. Summarize it in a few sentences, in English. Keep "
        "every name, date, time, amount and wish.",
        "es": "Esta es la parte {number} de {count} de un texto largo. Resúmela en pocas frases, en español. Conserva "
        "nombres, fechas, horas, cantidades y peticiones.",
    },
    "task_thread": {
        "en": "Summarize this conversation in a few sentences, in English: who said what, and what was agreed or is "
        "open. Keep every name, date, time and amount.",
        "es": "Resume esta conversación en pocas frases, en español: quién dijo qué, y qué se acordó o queda "
        "pendiente. Conserva nombres, fechas, horas y cantidades.",
    },
    "task_letter": {
        "en": "Write a short, polite letter in English. Say only this: {say}. "
        "Give only the text of the letter, without a subject line.",
        "es": "Escribe una carta breve y amable en español. Di solo esto: {say}. "
        "Da solo el texto de la carta, sin asunto.",
    },
    "task_reply": {
        "en": "Write a short, friendly reply to this message, in the message's own language. Say only this: {say}. "
        "Give only the text of the reply, without a subject line.",
        "es": "Escribe una respuesta breve y amable a este mensaje, en el idioma del mensaje. Di solo esto: {say}. "
        "Da solo el texto de la respuesta, sin asunto.",
    },
}


def said(language: Language, key: str, /, **values: Any) -> str:
    """The words for `key` in `language`, with `values` filled in."""
    return PHRASES[key][language].format(**values)
