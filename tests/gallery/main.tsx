// Development only: every screen on fixtures, one a hash (`#popup-shop`); without a hash, the list of them.
import '../../components/tokens.css'
import { render } from 'preact'
import { SCENES } from './scenes'

const root = document.getElementById('root')

function show(): void {
  if (!root) return
  const scene = SCENES.find(({ name }) => name === location.hash.slice(1))
  render(null, root)
  render(scene ? scene.view() : <Index />, root)
}

function Index() {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {SCENES.map(({ name }) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

addEventListener('hashchange', show)
show()
