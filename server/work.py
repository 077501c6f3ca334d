"""Every module that does jobs, written out: importing it is what makes a kind of job known."""

from server import schedule
from server.demonstration import growing
from server.domains.approvals import timers as approval_timers
from server.domains.clients import expiring
from server.domains.labels import batches
from server.domains.lists import acting, exporting
from server.domains.notifications import sending
from server.domains.reviews import bulk as review_bulk
from server.domains.reviews import executing as review_executing
from server.domains.reviews import reports as review_reports
from server.domains.reviews import timing as review_timing
from server.domains.sealing import rotation
from server.domains.subjects import exporting as subject_exporting
from server.domains.subjects import requests as subject_requests
from server.domains.users import code_messages, contact_holds
from server.domains.verification import timers

MODULES = (
    growing,
    schedule,
    exporting,
    acting,
    batches,
    sending,
    code_messages,
    contact_holds,
    timers,
    approval_timers,
    expiring,
    review_bulk,
    review_executing,
    review_reports,
    review_timing,
    rotation,
    subject_exporting,
    subject_requests,
)
