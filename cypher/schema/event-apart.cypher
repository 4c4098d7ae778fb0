// Events that no relation stands for are found by this: they are few among many.
CREATE INDEX event_apart IF NOT EXISTS FOR (e:Event) ON (e.apart)
