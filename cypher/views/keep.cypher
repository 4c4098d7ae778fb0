// Keeps these views and no others.
// @param views each as JSON
MATCH (m:Entente {id: 'mark'})
SET m.views = $views
