// Finds events by time.
CREATE INDEX event_day IF NOT EXISTS FOR (n:Event) ON (n.startDay)
